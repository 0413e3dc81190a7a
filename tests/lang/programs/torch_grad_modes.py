# Grad modes as functions, contexts and decorators, of functions and of generators.
import torch


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def modes():
    for i in range(2):
        yield torch.is_grad_enabled()


for inside in torch.no_grad()(modes)():
    print(inside, torch.is_grad_enabled())
for inside in torch.inference_mode()(modes)():
    print(inside, torch.is_grad_enabled())


@torch.no_grad()
def conversation():
    got = yield 1
    print("got", got, torch.is_grad_enabled())
    try:
        yield 2
    except ValueError as e:
        print("caught", e, torch.is_grad_enabled())
    finally:
        print("finally", torch.is_grad_enabled())
    return 5


talk = conversation()
print(next(talk), talk.send(7))
try:
    talk.throw(ValueError("z"))
except StopIteration as e:
    print(e.value)
talk = conversation()
next(talk)
talk.close()
print(conversation.__name__, torch.is_grad_enabled())
attempt(lambda: torch.no_grad(3))
attempt(lambda: torch.set_grad_enabled("x"))
attempt(lambda: torch.set_grad_enabled(1))
torch.autograd.set_grad_enabled(False)
print(torch.is_grad_enabled())
torch.autograd.set_grad_enabled(True)
print(torch.set_grad_enabled(True).mode)


@torch.enable_grad()
def enabled():
    return torch.is_grad_enabled()


@torch.set_grad_enabled(False)
def disabled():
    return torch.is_grad_enabled()


print(torch.is_grad_enabled(), disabled(), torch.is_grad_enabled())
torch.set_grad_enabled(True)
with torch.no_grad():
    print(enabled(), torch.is_grad_enabled())
attempt(lambda: torch.autograd.Variable(torch.ones(2), requires_grad=True))
attempt(lambda: torch.autograd.variable(torch.ones(2)))
attempt(lambda: torch.autograd.Variable([1.0]))
