# ndarray.flat
import numpy as np
a=np.arange(6.).reshape(2,3)
f=a.flat
print(type(f), len(f), f.base is a, f.index, f.coords)
print(next(f), f.index, f.coords, next(f))
print(list(f))
print([x for x in a.T.flat])
print(a.flat[3], a.flat[-1], a.flat[1:4], a.flat[[0,2]], a.flat[np.array([True,False,True,False,False,True])], a.flat[::-2])
a.flat[2]=9; a.T.flat[1]=7
print(a)
a.flat[:]=[1,2]
print(a)
a.flat[1:3]=5; a.flat[[0,5]]=[8,9]
print(a)
a.flat=3; print(a)
a.flat=[1,2,3,4]; print(a)
a.T.flat=range(6); print(a)
print(np.asarray(a.flat), np.array(a.flat).shape, a.flat.copy(), (a.flat==1).tolist(), (a.flat>2).tolist())
for e in (lambda:a.flat[10], lambda:a.flat[1,2], lambda: a.flat['x'], lambda: a.flat[1.5], lambda: a.flat.__setitem__(7,1), lambda: a.flat.__setitem__(slice(None),[])):
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
print(a.flat[...])
z=np.array(5); print(list(z.flat), z.flat[0]); z.flat[0]=6; print(z)
print(sum(a.flat), max(a.flat), isinstance(a.flat, np.flatiter))
for i,x in enumerate(np.array([[1,2],[3,4]]).flat): print(i,x,type(x).__name__)
b=np.zeros((3,3),int); b.flat[::4]=1; print(b)
print(np.eye(3).flat[4], np.ones(3).flat.__len__())


class Measured:
    def __init__(self, *numbers):
        self.numbers = numbers

    def __array__(self, dtype=None):
        return np.array(self.numbers)


print(np.array(Measured(1, 2)), np.asarray(Measured(0.5)), np.array(Measured(3), dtype=float))
