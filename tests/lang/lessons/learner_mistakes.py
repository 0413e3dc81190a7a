# A hundred and seventy slips of learners, and the last line of what is said to each.
import traceback, sys, torch, torch.nn as nn, torch.nn.functional as F
torch.manual_seed(0)
def cell(f):
    print('---', f.__name__)
    try:
        r = f()
        if r is not None: print(r)
    except Exception:
        et, ev, tb = sys.exc_info()
        print(traceback.format_exception_only(et, ev)[-1].strip())
@cell
def forgot_parens():
    m = nn.Linear(2, 2); opt = torch.optim.SGD(m.parameters, lr=0.1)
@cell
def forgot_lr(): torch.optim.SGD(nn.Linear(2, 2).parameters())
@cell
def lr_string(): torch.optim.SGD(nn.Linear(2, 2).parameters(), lr='0.1')
@cell
def neg_lr(): torch.optim.Adam(nn.Linear(2, 2).parameters(), lr=-1)
@cell
def loss_class_called():
    nn.CrossEntropyLoss(torch.randn(3, 2), torch.tensor([0, 1, 1]))
@cell
def mse_class_called():
    l = nn.MSELoss(torch.randn(3), torch.randn(3)); print(l); l.backward()
@cell
def relu_class(): return nn.ReLU(torch.randn(3))
@cell
def softmax_class(): return nn.Softmax(torch.randn(3))
@cell
def functional_missing_dim(): return F.softmax(torch.ones(2, 2))
@cell
def no_forward():
    class N(nn.Module):
        def __init__(self): super().__init__()
        def foward(self, x): return x
    N()(torch.ones(1))
@cell
def init_typo():
    class N(nn.Module):
        def _init_(self): self.fc = nn.Linear(1, 1)
        def forward(self, x): return self.fc(x)
    N()(torch.ones(1))
@cell
def forgot_super():
    class N(nn.Module):
        def __init__(self): self.fc = nn.Linear(1, 1)
    N()
@cell
def super_wrong():
    class N(nn.Module):
        def __init__(self): super(N, self).__init__; self.fc = nn.Linear(1, 1)
    N()
@cell
def forgot_self():
    class N(nn.Module):
        def __init__(self): super().__init__()
        def forward(x): return x
    N()(torch.ones(1))
@cell
def forward_args():
    class N(nn.Module):
        def forward(self, x, y): return x
    N()(torch.ones(1))
@cell
def list_input(): nn.Linear(2, 1)([1., 2.])
@cell
def numpy_input():
    import numpy as np; nn.Linear(2, 1)(np.ones(2))
@cell
def conv_shape(): nn.Conv2d(3, 4, 3)(torch.ones(1, 1, 8, 8))
@cell
def conv_small(): nn.Conv2d(1, 4, 5)(torch.ones(1, 1, 3, 3))
@cell
def conv_2d(): nn.Conv2d(1, 4, 3)(torch.ones(8, 8))
@cell
def flatten_wrong(): nn.Sequential(nn.Conv2d(1, 2, 3), nn.Flatten(), nn.Linear(10, 2))(torch.ones(2, 1, 5, 5))
@cell
def emb_float(): nn.Embedding(3, 2)(torch.ones(2))
@cell
def emb_oor(): nn.Embedding(3, 2)(torch.tensor([3]))
@cell
def lstm_2d_h(): nn.LSTM(2, 3)(torch.ones(4, 1, 2), torch.zeros(1, 1, 3))
@cell
def lstm_wrong(): nn.LSTM(2, 3, batch_first=True)(torch.ones(4, 1, 5))
@cell
def gru_h(): nn.GRU(2, 3)(torch.ones(4, 1, 2), torch.zeros(1, 2, 3))
@cell
def lstm_tuple():
    o = nn.LSTM(2, 3)(torch.ones(4, 1, 2)); nn.Linear(3, 1)(o)
@cell
def bn_1(): nn.BatchNorm1d(3)(torch.ones(1, 3))
@cell
def bn_dim(): nn.BatchNorm1d(3)(torch.ones(3))
@cell
def bn2(): nn.BatchNorm2d(3)(torch.ones(2, 3))
@cell
def ln(): nn.LayerNorm(4)(torch.ones(2, 3))
@cell
def dropout_p(): nn.Dropout(1.5)
@cell
def bce_range(): F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.]))
@cell
def bce_size(): F.binary_cross_entropy(torch.rand(3, 1), torch.ones(3))
@cell
def bcel_size(): F.binary_cross_entropy_with_logits(torch.rand(3, 1), torch.ones(3))
@cell
def mse_bcast(): return F.mse_loss(torch.ones(3, 1), torch.zeros(3))
@cell
def nll_float(): F.nll_loss(torch.randn(2, 3), torch.tensor([0., 1.]))
@cell
def item_typo(): torch.ones(1).items()
@cell
def tensor_typo(): torch.tensr([1])
@cell
def shape_call(): torch.ones(2, 3).shape()
@cell
def size_index(): torch.ones(2, 3).size[0]
@cell
def grad_call():
    x = torch.ones(1, requires_grad=True); x.grad()
@cell
def backwards(): torch.ones(1, requires_grad=True).backwards()
@cell
def loss_item_backward():
    x = torch.ones(1, requires_grad=True); (x * 2).item().backward()
@cell
def numpy_dtype(): return torch.ones(2) + 'a'
@cell
def tensor_list(): return torch.tensor([torch.ones(2), torch.ones(2)])
@cell
def ragged(): torch.tensor([[1, 2], [3]])
@cell
def none_t(): torch.tensor([1, None])
@cell
def str_t(): torch.tensor('abc')
@cell
def strs(): torch.tensor(['a', 'b'])
@cell
def zeros_float(): torch.zeros(2.0, 3)
@cell
def zeros_t(): torch.zeros(torch.ones(2))
@cell
def randn_str(): torch.randn('2')
@cell
def view_args(): torch.ones(4).view(2.0, 2)
@cell
def reshape_bad(): torch.ones(4).reshape(3, 2)
@cell
def transpose_bad(): torch.ones(2, 3).transpose(0)
@cell
def permute_bad(): torch.ones(2, 3).permute(0)
@cell
def permute_rep(): torch.ones(2, 3).permute(0, 0)
@cell
def unsq(): torch.ones(2).unsqueeze(3)
@cell
def sq(): return torch.ones(2, 1).squeeze(5)
@cell
def cat_tensor(): torch.cat(torch.ones(2), torch.ones(2))
@cell
def stack_args(): torch.stack(torch.ones(2), torch.ones(2))
@cell
def stack_gen(): torch.stack(torch.ones(2) for _ in range(2))
@cell
def idx_float(): torch.ones(3)[1.0]
@cell
def idx_oor(): torch.ones(3)[3]
@cell
def idx_str(): torch.ones(3)['a']
@cell
def idx_many(): torch.ones(3)[0, 0]
@cell
def idx_tensor_float(): torch.ones(3)[torch.tensor([0.])]
@cell
def idx_mask(): torch.ones(3)[torch.tensor([True, False])]
@cell
def neg_step(): torch.ones(3)[::-1]
@cell
def set_shape(): a = torch.zeros(3); a[:2] = torch.ones(3)
@cell
def set_str(): a = torch.zeros(3); a[0] = 'x'
@cell
def iter0(): list(torch.tensor(1.))
@cell
def len0(): len(torch.tensor(1.))
@cell
def int_multi(): int(torch.ones(2))
@cell
def range_t(): list(range(torch.tensor(2.)))
@cell
def gather_bad(): torch.ones(2, 3).gather(1, torch.tensor([0, 1]))
@cell
def gather_idx(): torch.ones(2, 3).gather(1, torch.tensor([[5], [0]]))
@cell
def scatter_dt(): torch.zeros(2, 3).scatter_(1, torch.tensor([[0], [1]]), torch.tensor([[1], [1]]))
@cell
def one_hot_f(): F.one_hot(torch.tensor([0., 1.]))
@cell
def one_hot_n(): F.one_hot(torch.tensor([0, 5]), 3)
@cell
def argmax_kw(): torch.ones(2, 2).argmax(axis=3)
@cell
def mean_int(): torch.tensor([1, 2]).mean()
@cell
def std_int(): torch.tensor([1, 2]).std()
@cell
def sqrt_int(): return torch.tensor([4, 9]).sqrt()
@cell
def softmax_int(): torch.tensor([1, 2]).softmax(0)
@cell
def matmul_int(): torch.ones(2, 2) @ torch.ones(2, 2).int()
@cell
def inplace_dt(): a = torch.tensor([1, 2]); a += 0.5
@cell
def inplace_div(): a = torch.tensor([1, 2]); a /= 2
@cell
def and_t(): torch.ones(2) & torch.ones(2)
@cell
def or_cond():
    if torch.ones(2) == 1 or True: pass
@cell
def max_dim(): v = torch.ones(2, 2).max(1); v + 1
@cell
def load_mis():
    nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict())
@cell
def load_keys():
    nn.Sequential(nn.Linear(2, 2)).load_state_dict(nn.Linear(2, 2).state_dict())
@cell
def seq_list(): nn.Sequential([nn.Linear(2, 2)])
@cell
def modlist_call(): nn.ModuleList([nn.Linear(2, 2)])(torch.ones(2))
@cell
def param_list():
    class N(nn.Module):
        def __init__(self):
            super().__init__(); self.ls = [nn.Linear(1, 1)]
    torch.optim.SGD(N().parameters(), lr=.1)
@cell
def opt_tensor(): torch.optim.SGD(torch.ones(2, requires_grad=True), lr=0.1)
@cell
def opt_nonleaf():
    w = torch.ones(2, requires_grad=True) * 2; torch.optim.SGD([w], lr=.1)
@cell
def opt_dupe():
    w = torch.ones(2, requires_grad=True); torch.optim.SGD([{'params': [w]}, {'params': [w]}], lr=.1)
@cell
def opt_list(): torch.optim.SGD([1, 2], lr=.1)
@cell
def sched_first():
    o = torch.optim.SGD([torch.ones(1, requires_grad=True)], lr=.1); s = torch.optim.lr_scheduler.StepLR(o); s.step()
@cell
def clip_call(): return torch.nn.utils.clip_grad_norm_(nn.Linear(1, 1).parameters())
@cell
def loader_idx():
    from torch.utils.data import DataLoader; DataLoader([1, 2])[0]
@cell
def ds_sizes():
    from torch.utils.data import TensorDataset; TensorDataset(torch.ones(2), torch.ones(3))
@cell
def collate_ragged():
    from torch.utils.data import DataLoader; next(iter(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2)))
@cell
def split_sum():
    from torch.utils.data import random_split; random_split([1, 2, 3], [1, 1])
@cell
def shuffle_sampler():
    from torch.utils.data import DataLoader, SequentialSampler; DataLoader([1], shuffle=True, sampler=SequentialSampler([1]))
@cell
def mha(): nn.MultiheadAttention(5, 2)
@cell
def tr_kw(): nn.Transformer(d_modl=3)
@cell
def einsum_bad(): torch.einsum('ij,jk->ik', torch.ones(2, 3), torch.ones(2, 3))
@cell
def einsum_letters(): torch.einsum('ij,jk->il', torch.ones(2, 3), torch.ones(3, 3))
@cell
def linspace(): torch.linspace(0, 1)
@cell
def arange_f(): torch.arange(1, 0)
@cell
def randint_bad(): torch.randint(3)
@cell
def multinomial_neg(): torch.multinomial(torch.tensor([-1., 2.]), 1)
@cell
def multinomial_many(): torch.multinomial(torch.tensor([1., 2.]), 3)
@cell
def normal_neg(): torch.normal(0., -1., (2,))
@cell
def device_typo(): torch.ones(1, device='gpu')
@cell
def dtype_typo(): torch.ones(1, dtype='float32')
@cell
def dtype_builtin(): return torch.ones(1, dtype=float)
@cell
def to_str(): torch.ones(1).to('float')
@cell
def type_str(): torch.ones(1).type('float')
@cell
def manual_seed_str(): torch.manual_seed('a')
@cell
def save_none(): torch.load('nope.pt')
@cell
def from_np_list(): torch.from_numpy([1, 2])
@cell
def eye(): torch.eye(2, 3, 4)
@cell
def clamp_none(): torch.ones(2).clamp()
@cell
def where_one(): return torch.where(torch.tensor([True, False]), 1, 0.)
@cell
def topk_big(): torch.ones(2).topk(3)
@cell
def chunk0(): torch.ones(4).chunk(0)
@cell
def split_bad(): torch.ones(4).split([1, 2])
@cell
def expand_bad(): torch.ones(2, 3).expand(2, 4)
@cell
def repeat_bad(): torch.ones(2, 3).repeat(2)
@cell
def pad_bad(): F.pad(torch.ones(2), (1,))
@cell
def interp(): F.interpolate(torch.ones(1, 2), scale_factor=2)
@cell
def pool_bad(): F.max_pool2d(torch.ones(1, 1, 2, 2), 3)
