# REINFORCE on a bandit with torch.distributions.Categorical.
import torch
import torch.nn as nn
from torch.distributions import Categorical

torch.manual_seed(2)
payoffs = torch.tensor([0.2, 0.5, 0.9])
logits = nn.Parameter(torch.zeros(3))
optimizer = torch.optim.SGD([logits], lr=0.5)
baseline = 0.0
for episode in range(150):
    m = Categorical(logits=logits)
    action = m.sample()
    reward = torch.bernoulli(payoffs[action]).item()
    loss = -m.log_prob(action) * (reward - baseline)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    baseline = 0.9 * baseline + 0.1 * reward
    if episode in (0, 1, 49, 149):
        print(episode, action.item(), int(reward), [round(p, 3) for p in m.probs.tolist()])
print(Categorical(logits=logits.detach()).probs.argmax().item())
