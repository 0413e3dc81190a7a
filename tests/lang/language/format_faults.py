for text in ('{0!r', '{0!', '{0!}', '{0!r:', '{0:', '{0', '{', '{0!rr}', '{0!z}', '{:{', '{0[{]}', '{0[}', '{a{b}}', '{0!r}}', '{0:{}', '{0.{}}'):
    try:
        print(repr(text.format('a')))
    except Exception as e:
        print(text, type(e).__name__, e)
