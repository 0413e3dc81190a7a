class A:
    def told(self):
        """What it does."""

    def untold(self):
        pass

    @classmethod
    def of(cls):
        """Of the class."""


a = A()
print(a.told.__doc__, a.untold.__doc__, a.of.__doc__, A.of.__doc__, getattr(a.told, '__doc__'))
try:
    a.told.__doc__ = 'x'
except AttributeError as e:
    print(e)


class ParseError(SyntaxError):
    def __init__(self, message, text, at):
        super().__init__(message)
        self.text_of, self.at = text, at

    def __str__(self):
        return f'{self.args[0]} at {self.at} of {self.text_of!r}'


try:
    raise ParseError('what?', '1 +', 3)
except SyntaxError as e:
    print(e, e.args, repr(e))
