class A:
    secrets = 1
    @property
    def secret(self):
        raise AttributeError('hidden')
A().secret
