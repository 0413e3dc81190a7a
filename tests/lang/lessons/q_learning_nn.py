# Q-learning of a corridor with replay memory and a target network.
import random
from collections import deque, namedtuple
import torch
import torch.nn as nn
import torch.optim as optim
import torch.nn.functional as F
Transition = namedtuple('Transition', ('state', 'action', 'next_state', 'reward'))
class ReplayMemory(object):
    def __init__(self, capacity):
        self.memory = deque([], maxlen=capacity)
    def push(self, *args):
        self.memory.append(Transition(*args))
    def sample(self, batch_size):
        return random.sample(self.memory, batch_size)
    def __len__(self):
        return len(self.memory)
class Corridor:
    """Walk right to the goal."""
    def __init__(self, n=6): self.n = n
    def reset(self):
        self.at = 0
        return self.state()
    def state(self):
        return F.one_hot(torch.tensor([self.at]), self.n).float()
    def step(self, a):
        self.at = min(max(self.at + (1 if a == 1 else -1), 0), self.n - 1)
        done = self.at == self.n - 1
        return None if done else self.state(), 1.0 if done else -0.01, done
class DQN(nn.Module):
    def __init__(self, n_obs, n_actions):
        super(DQN, self).__init__()
        self.layer1 = nn.Linear(n_obs, 16)
        self.layer2 = nn.Linear(16, n_actions)
    def forward(self, x):
        return self.layer2(F.relu(self.layer1(x)))
random.seed(0); torch.manual_seed(0)
BATCH_SIZE, GAMMA, TAU = 8, 0.9, 0.05
env = Corridor()
policy_net, target_net = DQN(6, 2), DQN(6, 2)
target_net.load_state_dict(policy_net.state_dict())
optimizer = optim.AdamW(policy_net.parameters(), lr=1e-2, amsgrad=True)
memory = ReplayMemory(200)
def select_action(state, eps):
    if random.random() > eps:
        with torch.no_grad():
            return policy_net(state).max(1)[1].view(1, 1)
    return torch.tensor([[random.randrange(2)]], dtype=torch.long)
def optimize_model():
    if len(memory) < BATCH_SIZE:
        return
    batch = Transition(*zip(*memory.sample(BATCH_SIZE)))
    non_final_mask = torch.tensor(tuple(map(lambda s: s is not None, batch.next_state)), dtype=torch.bool)
    non_final_next_states = torch.cat([s for s in batch.next_state if s is not None])
    state_batch, action_batch, reward_batch = torch.cat(batch.state), torch.cat(batch.action), torch.cat(batch.reward)
    state_action_values = policy_net(state_batch).gather(1, action_batch)
    next_state_values = torch.zeros(BATCH_SIZE)
    with torch.no_grad():
        next_state_values[non_final_mask] = target_net(non_final_next_states).max(1)[0]
    expected = (next_state_values * GAMMA) + reward_batch
    loss = nn.SmoothL1Loss()(state_action_values, expected.unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_value_(policy_net.parameters(), 100)
    optimizer.step()
    return loss.item()
lengths = []
for episode in range(12):
    state, t, loss = env.reset(), 0, None
    eps = 0.9 * 0.8 ** episode
    while t < 60:
        action = select_action(state, eps)
        next_state, reward, done = env.step(action.item())
        memory.push(state, action, next_state, torch.tensor([reward]))
        state = next_state
        loss = optimize_model()
        sd, pd = target_net.state_dict(), policy_net.state_dict()
        for key in pd:
            sd[key] = pd[key]*TAU + sd[key]*(1-TAU)
        target_net.load_state_dict(sd)
        t += 1
        if done:
            break
    lengths.append(t)
    print(episode, t, None if loss is None else round(loss, 4))
with torch.no_grad():
    print(policy_net(torch.eye(6)).argmax(1), len(memory))
