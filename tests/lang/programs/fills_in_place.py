"""Filling in place by masks and places: of expanded tensors, by memory, in graphs."""
import torch
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def x(): return torch.ones(3,4,requires_grad=True)*1
m = torch.tensor([True,False,True,False])
for name in 'eq_ ne_ lt_ le_ gt_ ge_ less_ greater_equal_ not_equal_ greater_ less_equal_'.split():
    def f():
        a=torch.full((3,),2.,requires_grad=True); y=a*2; getattr(y,name)(4.)
        print(y, y.grad_fn, y.grad_fn.next_functions)
        y.sum().backward(); return a.grad
    t(f)
    def f():
        a=torch.full((3,),2.,requires_grad=True); b=torch.ones(3,requires_grad=True); y=a*2; getattr(y,name)(b)
        print(y, y.grad_fn, y.grad_fn.next_functions)
        y.sum().backward(); return a.grad, b.grad
    t(f)
for name in 'logical_and_ logical_or_ logical_xor_ logical_not_'.split():
    def f():
        a=torch.full((3,),2.,requires_grad=True); y=a*2; getattr(y,name)(*([torch.ones(3)] if name!='logical_not_' else []))
        print(y, y.grad_fn, y.grad_fn.next_functions)
        y.sum().backward(); return a.grad
    t(f)
def f():
    a=torch.full((3,4),2.,requires_grad=True); y=a*2; b=torch.arange(9.,requires_grad=True); y.masked_scatter_(m, b)
    print(y.grad_fn, y.grad_fn.next_functions); y.backward(torch.arange(12.).view(3,4)); return a.grad, b.grad
t(f)
def f():
    a=torch.full((3,4),2.,requires_grad=True); y=a*2; b=torch.arange(9.,requires_grad=True); v=y.t(); v.masked_scatter_(m[:,None], b)
    print(y.grad_fn, y.grad_fn.next_functions, v.grad_fn); y.backward(torch.arange(12.).view(3,4)); return a.grad, b.grad,y
t(f)
for acc in (False, True):
  def f():
    a=torch.full((3,4),2.,requires_grad=True); y=a*2; b=torch.arange(3.,requires_grad=True); y.put_(torch.tensor([1,5,5]), b, acc)
    print(y.grad_fn, y.grad_fn.next_functions); y.backward(torch.arange(12.).view(3,4)); return a.grad, b.grad,y
  t(f)
  t(lambda: torch.zeros(3,2).t().put_(torch.tensor([1,-1]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,-1]]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.put(torch.zeros(3,2),torch.tensor([[1,-1]]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,-7]]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,7]]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,7]]), torch.tensor([1.,2.,3]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,7.]]), torch.tensor([1.,2.]), acc))
  t(lambda: torch.zeros(3,2).put(torch.tensor([[1,2]]), torch.tensor([1,2]), acc))
  t(lambda: torch.zeros(3,1).expand(3,2).put_(torch.tensor([[1,2]]), torch.tensor([1.,2]), acc))
  t(lambda: torch.zeros(0).put_(torch.tensor([1]), torch.tensor([1.]), acc))
  t(lambda: torch.tensor(0.).put_(torch.tensor(0), torch.tensor([1.]), acc))
e = torch.zeros(3,1).expand(3,4)
def f(): e[e==0] = 3; return e
t(f)
def f(): e[1] = 4; return e
t(f)
def f(): e[torch.tensor([1,2])] = 5; return e
t(f)
def f(): e[torch.tensor([1,2])] = torch.arange(8.).view(2,4); return e
t(f)
def f(): e[torch.tensor([1,2])] += 5; return e
t(f)
t(lambda: e.index_put_((torch.tensor([1,2]),), torch.tensor(1.), accumulate=True))
t(lambda: e.masked_fill_(m, torch.tensor(1.)))
t(lambda: e.index_fill_(1, torch.tensor([1]), torch.tensor(2.)))
t(lambda: e.masked_scatter_(m, torch.arange(6.)))
def f():
    a=torch.full((3,1),2.,requires_grad=True); y=(a*2).expand(3,4); y.masked_fill_(m, 7.)
    print(y); y.sum().backward(); return a.grad
t(f)
# Forms in place of what is also a function: the same nodes, CopySlices through views.
leaf = torch.arange(1., 7).view(2, 3).requires_grad_()
for change in (lambda y: y.cumprod_(1), lambda y: y.cumsum_(-1), lambda y: y.triu_(), lambda y: y.tril_(-1),
               lambda y: y.t().cumprod_(0), lambda y: y[0].cumsum_(0), lambda y: y.masked_fill_(y > 4, torch.tensor(2.)),
               lambda y: y.t().masked_scatter_((y > 3).t(), torch.arange(5.)), lambda y: y.cumprod_(3),
               lambda y: y[0].triu_(), lambda y: y.t().masked_scatter_(m[:3, None], torch.arange(5.)),
               lambda y: y.masked_scatter_(m, torch.arange(5.)),
               lambda y: y.masked_scatter_(torch.ones(2, 2, 3).bool(), torch.arange(5.)),
               lambda y: y.masked_scatter_(torch.ones(2, 3).bool(), torch.arange(5.)),
               lambda y: y.masked_scatter_(torch.ones(2, 3).bool(), torch.arange(5)),
               lambda y: y.masked_fill_(torch.ones(2, 2).bool(), 1), lambda y: y.eq_(torch.ones(2, 2, 3)),
               lambda y: y.eq_(torch.ones(4)), lambda y: y.long().lt_(2.5), lambda y: y.gt_(True),
               lambda y: y.put_(torch.tensor(0), y[0, 0])):
    y = leaf * 1
    try:
        print(change(y), y._version)
        y.backward(torch.arange(6.).view(2, 3))
        print(leaf.grad)
        leaf.grad = None
    except Exception as problem:
        print(type(problem).__name__, problem)
leaf.detach().logical_and_(leaf)
print(leaf)
# Two warnings of one line come in their order.
import warnings
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter('always')
    e[e == 5] = 1
    print([str(w.message)[:26] for w in told])
