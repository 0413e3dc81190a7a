"""REINFORCE on a bandit and on a chain: log-probabilities, baselines, entropies."""
import torch
import torch.nn as nn
from torch.distributions import Categorical

torch.manual_seed(0)
means = torch.tensor([0.1, 0.5, 0.9])
logits = nn.Parameter(torch.zeros(3))
optimizer = torch.optim.SGD([logits], lr=0.5)
baseline = 0.0
for step in range(1, 41):
    m = Categorical(logits=logits)
    action = m.sample()
    reward = torch.bernoulli(means[action])
    loss = -m.log_prob(action) * (reward - baseline)
    baseline += 0.1 * (reward.item() - baseline)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(step, Categorical(logits=logits).probs, f'baseline {baseline:.4f}',
              f'entropy {m.entropy().item():.4f}')


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.affine1 = nn.Linear(5, 8)
        self.action_head = nn.Linear(8, 2)
        self.value_head = nn.Linear(8, 1)
        self.saved_actions, self.rewards = [], []

    def forward(self, x):
        x = torch.relu(self.affine1(x))
        return torch.softmax(self.action_head(x), dim=-1), self.value_head(x)


class Chain:
    """Five places; the reward is at the right end."""

    def reset(self):
        self.at, self.t = 0, 0
        return self.state()

    def state(self):
        return torch.eye(5)[self.at]

    def step(self, action):
        self.at = max(0, min(4, self.at + (1 if action == 1 else -1)))
        self.t += 1
        done = self.at == 4 or self.t == 12
        return self.state(), 1.0 if self.at == 4 else -0.05, done


model, env, gamma = Policy(), Chain(), 0.95
optimizer = torch.optim.Adam(model.parameters(), lr=3e-2)
for episode in range(1, 16):
    state, done = env.reset(), False
    while not done:
        probs, value = model(state)
        m = Categorical(probs)
        action = m.sample()
        model.saved_actions.append((m.log_prob(action), value))
        state, reward, done = env.step(action.item())
        model.rewards.append(reward)
    R, returns = 0, []
    for r in model.rewards[::-1]:
        R = r + gamma * R
        returns.insert(0, R)
    returns = torch.tensor(returns)
    policy_losses, value_losses = [], []
    for (log_prob, value), R in zip(model.saved_actions, returns):
        advantage = R - value.item()
        policy_losses.append(-log_prob * advantage)
        value_losses.append(nn.functional.smooth_l1_loss(value, torch.tensor([R])))
    optimizer.zero_grad()
    loss = torch.stack(policy_losses).sum() + torch.stack(value_losses).sum()
    loss.backward()
    optimizer.step()
    if episode % 5 == 0:
        print(f'Episode {episode}\tLength: {len(model.rewards):2d}\tReturn: {returns[0]:.3f}\tLoss: {loss.item():.4f}')
    del model.rewards[:]
    del model.saved_actions[:]
