import torch
for a,b,n in((-1,1,15),(0,1,11),(-1,1,16),(-3,3,200),(0,10,50),(-1,1,37),(0,6.28,100),(-1,1,24)):
    print(n,[v.hex() for v in torch.linspace(a,b,n).tolist()])
for a,b,s in((0,1,.1),(-1,1,.05),(0,10,.3),(-5,5,.01)):
    print(s,[v.hex() for v in torch.arange(a,b,s).tolist()])
