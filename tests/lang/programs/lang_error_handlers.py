# What an encoding does with what it has not.
for text, codec in (("é€\U0001F600x", "ascii"), ("é€", "latin-1")):
    for handler in ("xmlcharrefreplace", "backslashreplace", "replace", "ignore"):
        print(handler, text.encode(codec, handler))
for data, codec in ((b"a\xff\xfe", "utf-8"), (b"a\xff\xfe", "ascii"), (b"\xe2\x82x", "utf-8")):
    for handler in ("backslashreplace", "replace", "ignore"):
        print(handler, data.decode(codec, handler))
    try:
        data.decode(codec, "xmlcharrefreplace")
    except TypeError as e:
        print(e)
