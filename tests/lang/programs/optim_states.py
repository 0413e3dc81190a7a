import torch
from torch.optim import lr_scheduler

p = torch.nn.Parameter(torch.ones(2))
optimizer = torch.optim.SGD([p], lr=0.1, momentum=0.9)
for make in (lambda o: lr_scheduler.StepLR(o, 2), lambda o: lr_scheduler.MultiStepLR(o, [1, 1, 3]),
             lambda o: lr_scheduler.ExponentialLR(o, 0.9),
             lambda o: lr_scheduler.CosineAnnealingLR(o, 3), lambda o: lr_scheduler.LinearLR(o),
             lambda o: lr_scheduler.LambdaLR(o, lambda epoch: 1.0),
             lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 2)):
    scheduler = make(optimizer)
    print(type(scheduler), scheduler.state_dict())
print(list(lr_scheduler.OneCycleLR(optimizer, 0.5, total_steps=6).state_dict()))
print(list(lr_scheduler.CyclicLR(optimizer, 0.01, 0.1).state_dict()))


class Half:
    def __init__(self):
        self.factor = 0.5

    def __call__(self, epoch):
        return self.factor ** epoch


for cls in (lr_scheduler.LambdaLR, lr_scheduler.MultiplicativeLR):
    scheduler = cls(optimizer, Half())
    state = scheduler.state_dict()
    print(state["lr_lambdas"])
    state["lr_lambdas"][0]["factor"] = 0.25
    scheduler.load_state_dict(state)
    print(scheduler.lr_lambdas[0].factor)
    try:
        cls(optimizer)
    except TypeError as e:
        print(e)

# A step that ends because the slope is too flat leaves its direction in the state.
q = torch.tensor([2.0, 3.0], dtype=torch.float64, requires_grad=True)
lbfgs = torch.optim.LBFGS([q], lr=0.5)


def closure():
    lbfgs.zero_grad()
    loss = ((q - torch.tensor([3.0, 5.0], dtype=torch.float64)) ** 4).sum()
    loss.backward()
    return loss


for _ in range(4):
    print(f"{lbfgs.step(closure).item():.6g}")
print(list(lbfgs.state_dict()["state"][0]))
for module in (torch.nn.ReLU, torch.nn.Softmax, torch.nn.ELU, torch.nn.MSELoss, torch.nn.BCELoss):
    try:
        module(nonsense=1)
    except TypeError as e:
        print(e)
try:
    torch.ones(2, 6).unflatten(1, (4, 2))
except RuntimeError as e:
    print(e)
try:
    torch.nn.functional.nll_loss(torch.zeros(1, 2), torch.tensor([0]),
                                 torch.ones(2, dtype=torch.float64))
except RuntimeError as e:
    print(e)
