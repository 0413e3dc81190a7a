# A text that cannot be read: where in it.
def read(text):
    return eval(text)


read("(n + 1]\n")
