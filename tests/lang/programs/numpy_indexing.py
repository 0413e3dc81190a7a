# Indexing, writing and writing in place.
import math

import numpy as np
import torch


def show(make):
    try:
        made = make()
        print(repr(made), type(made).__name__)
    except Exception as error:
        print(type(error).__name__ + ":", error)


a=np.arange(3,dtype=np.float32); i=np.arange(3); x=torch.ones(3)
show(lambda: np.arange(12).reshape(3,4)[1:,::2])
show(lambda: np.arange(12).reshape(3,4)[::-1])
show(lambda: np.arange(12).reshape(3,4)[:, [0,2]])
show(lambda: np.arange(12).reshape(3,4)[[0,1],[1,2]])
show(lambda: np.arange(12).reshape(3,4)[1])
show(lambda: np.arange(12).reshape(3,4)[1,2])
show(lambda: np.arange(12).reshape(3,4)[...,None].shape)
show(lambda: np.arange(12).reshape(3,4)[None].shape)
show(lambda: np.arange(24).reshape(2,3,4)[0,:,[1,2]])
show(lambda: np.arange(24).reshape(2,3,4)[:,0,[1,2]])
show(lambda: np.arange(24).reshape(2,3,4)[:,[0,1],[1,2]])
show(lambda: np.arange(24).reshape(2,3,4)[[0,1],:,[1,2]])
show(lambda: np.arange(12).reshape(3,4)[np.array([True,False,True])])
show(lambda: np.arange(12).reshape(3,4)[np.arange(12).reshape(3,4)>5])
show(lambda: np.arange(12).reshape(3,4)[np.array([[0,1],[1,2]])].shape)
show(lambda: np.arange(5)[[]])
show(lambda: np.arange(5)[np.array([],dtype=int)])
show(lambda: np.arange(5)[np.array([-1,0])])
show(lambda: np.arange(5)[np.array([5])])
show(lambda: np.arange(5)[np.array([1.0])])
show(lambda: np.arange(4)[:2][0])
show(lambda: np.arange(12).reshape(3,4)[[0,1],[1,2,3]])
def st(f,b=None):
    c=np.arange(12.).reshape(3,4) if b is None else b
    f(c)
    return c
def s1(c): c[0]=1
def s2(c): c[:,1]=[7,8,9]
def s3(c): c[c>5]=0
def s4(c): c[[0,2]]=-1
def s5(c): c[1,2]=100
def s6(c): c[:]=np.ones(3)
def s7(c): c[c>5]=[1,2]
def s8(c): c[[0,1]]=np.ones(3)
def s9(c): c+=1
def s10(c): c*=np.array([1,2,3,4])
def s11(c): c[1:]=c[:-1]
def s12(c): c[0,0]=[1,2]
def s13(c): c[...,-1]=5
def s14(c): c[np.arange(3),[0,1,2]]=9
def s15(c): c-=np.ones((4,4))
def s16(c): c[:,0]+=10
def s17(c): c[[0,0]]+=1
def s18(c): c.T[0]=5
def s19(c): c.reshape(-1)[3]=77
def s20(c): del c[0]
def s21(c): c/=2
def s22(c): c**=2
def s23(c): c//=2
def s24(c): c%=3
def s25(c): c@=c
def s26(c): c[0]=None
def s27(c): c[0]='a'
def s28(c): c.fill(3)
def s29(c): c.sort()
def s30(c): c|=1
show(lambda: st(s1))
show(lambda: st(s2))
show(lambda: st(s3))
show(lambda: st(s4))
show(lambda: st(s5))
show(lambda: st(s6))
show(lambda: st(s7))
show(lambda: st(s8))
show(lambda: st(s9))
show(lambda: st(s10))
show(lambda: st(s11))
show(lambda: st(s12))
show(lambda: st(s13))
show(lambda: st(s14))
show(lambda: st(s15))
show(lambda: st(s16))
show(lambda: st(s17))
show(lambda: st(s18))
show(lambda: st(s19))
show(lambda: st(s20))
show(lambda: st(s21))
show(lambda: st(s22))
show(lambda: st(s23))
show(lambda: st(s24))
show(lambda: st(s25))
show(lambda: st(s28))
show(lambda: st(s29))
show(lambda: st(s30))
show(lambda: st(s1,np.arange(3)))
show(lambda: st(s5,np.arange(12).reshape(3,4)))
show(lambda: st(s9,np.arange(12).reshape(3,4)))
show(lambda: st(s21,np.arange(12).reshape(3,4)))
show(lambda: st(s22,np.arange(4)))
show(lambda: st(s23,np.arange(4)))
show(lambda: st(s1,np.arange(3)>1))
show(lambda: st(s9,np.arange(3)>1))
show(lambda: st(s10,np.arange(4,dtype=np.float32)))
def q1(c): c+=1.5
show(lambda: st(q1,np.arange(3)))
show(lambda: st(q1,np.arange(3,dtype=np.float32)))
