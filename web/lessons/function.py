import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * 2 * x


x = torch.tensor([1., -2., 3.], requires_grad=True)
y = Square.apply(x).sum()
y.backward()
print(y.grad_fn.next_functions)
print(x.grad)
