import torch
import torch.nn.functional as F
torch.manual_seed(3)
def bits(t):
    v=t.detach().contiguous().view(-1)
    v=v.view(torch.int32) if t.dtype==torch.float32 else v.view(torch.int64)
    s=0
    for k,b in enumerate(v.tolist()): s=(s*31+b)%1000000007
    return s
for dt in (torch.float32, torch.float64):
    for n in (1,2,3,4,5,7,8,9,12,15,16,17,23,24,31,32,33,64,100,129):
        for sc in (1,10,100):
            x=(torch.randn(5,n,dtype=torch.float32)*sc).to(dt)
            if n>2 and sc==10: x[1,1]=float('inf'); x[2,0]=float('nan'); x[3]=0.; x[3,1]=-0.; x[4,0]=float('-inf')
            x.requires_grad_()
            g=torch.randn(5,n,dtype=torch.float32).to(dt)
            out=[]
            for f in (torch.softmax, torch.log_softmax):
                y=f(x,1); d,=torch.autograd.grad(y,x,g); out+=[bits(torch.nan_to_num(y,7.)),bits(torch.nan_to_num(d,7.))]
            print(dt,n,sc,out)
