# What PyTorch has removed and still names, and what it calls deprecated.
import torch
import torch.nn as nn
a = torch.eye(2)
for f in (lambda: torch.solve(a, a), lambda: torch.lstsq(a, a), lambda: torch.eig(a), lambda: torch.matrix_rank(a),
          lambda: a.solve(a), lambda: a.lstsq(a), lambda: a.eig()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.args)
print(torch.cholesky(a))
print(a.cholesky())
print(torch.qr(a).R)
print(torch.chain_matmul(a, a))
nn.Hardtanh(min_value=0, max_value=2)
