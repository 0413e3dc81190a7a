# The second derivative of sinc is a sum in the order in which the nodes of the first were made, whichever compiler
# made the engine.
import torch

torch.manual_seed(5)
for n in (16, 32):
    for scale in (0.7, 2.0):
        x = (torch.randn(n) * scale).requires_grad_()
        y = torch.sinc(x)
        slope, = torch.autograd.grad((y * y).sum(), x, create_graph=True)
        (slope * slope).sum().backward()
        print(x.grad.tolist())
