# What zip() says of keywords it does not know.
for kw in [{'x': 1}, {'strict': True}, {'strict': 1, 'y': 2}]:
    try:
        print(list(zip([1], [2], **kw)))
    except TypeError as e:
        print(e)
