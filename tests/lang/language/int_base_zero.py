for t in ['0011','00','0_0','0','-00','0x1f','+0b1','09','0o17','0_1',' 0 ','00_0']:
    try:
        print(repr(t), int(t, 0))
    except ValueError as e:
        print(e)
