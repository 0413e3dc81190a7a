# Last words of what cycles hold.
import sys
class T:
    live=0
    def __init__(self,name): self.name=name; T.live+=1
    def __del__(self): T.live-=1; print('del', self.name, T.live, sum([1,2]))
class Tree(T):
    def __init__(self,name,*c):
        super().__init__(name); self.c=list(c)
        for k in c: k.parent=self
root=Tree('root',Tree('l',Tree('ll')),Tree('r'))
other=T('other')
tmp=T('tmp'); del tmp
def f():
    t=T('local'); print('in f')
f()
print('end')
sys.exit()
