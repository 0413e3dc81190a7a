# Saving and loading: state_dict, checkpoint, entire model, warm start.
import os
import torch
import torch.nn as nn
import torch.optim as optim


class TheModelClass(nn.Module):
    def __init__(self):
        super(TheModelClass, self).__init__()
        self.fc1 = nn.Linear(16, 12)
        self.fc2 = nn.Linear(12, 10)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))


torch.manual_seed(0)
model = TheModelClass()
optimizer = optim.SGD(model.parameters(), lr=0.001, momentum=0.9)
print("Model's state_dict:")
for param_tensor in model.state_dict():
    print(param_tensor, "\t", model.state_dict()[param_tensor].size())
print("Optimizer's state_dict:")
for var_name in optimizer.state_dict():
    print(var_name, "\t", optimizer.state_dict()[var_name])
import tempfile
PATH = os.path.join(tempfile.mkdtemp(), "state_dict_model.pt")
torch.save(model.state_dict(), PATH)
model2 = TheModelClass()
print(model2.load_state_dict(torch.load(PATH)))
model2.eval()
x = torch.randn(2, 16)
print(torch.equal(model(x), model2(x)))
loss = model(x).pow(2).mean()
loss.backward()
optimizer.step()
torch.save({
    'epoch': 5,
    'model_state_dict': model.state_dict(),
    'optimizer_state_dict': optimizer.state_dict(),
    'loss': 0.4,
}, PATH)
checkpoint = torch.load(PATH)
model2.load_state_dict(checkpoint['model_state_dict'])
optimizer2 = optim.SGD(model2.parameters(), lr=0.1)
optimizer2.load_state_dict(checkpoint['optimizer_state_dict'])
print(checkpoint['epoch'], checkpoint['loss'], optimizer2.param_groups[0]['lr'], optimizer2.state_dict()['state'].keys())
torch.save(model, PATH)
model3 = torch.load(PATH)
print(model3.eval())


class Other(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(16, 12)
        self.fc3 = nn.Linear(12, 3)


other = Other()
try:
    other.load_state_dict(model.state_dict())
except RuntimeError as e:
    print(e)
print(other.load_state_dict(model.state_dict(), strict=False))
bad = {k: v[:3] for k, v in model.state_dict().items()}
try:
    model2.load_state_dict(bad)
except RuntimeError as e:
    print(e)
os.remove(PATH)
print(os.path.exists(PATH))
