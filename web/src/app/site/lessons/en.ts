import type { LessonWords } from './list';

export const en: LessonWords = {
  groups: {
    autograd: 'Autograd',
    training: 'Training',
  },
  lessons: {
    first: {
      title: 'First lesson: where 4.5 comes from',
      see: 'Each element gets 3 · 2(x+2) / 4; watch it come about.',
    },
    leaves: {
      title: 'Leaves and requires_grad_()',
      see: 'Which tensors are leaves, which need a gradient, and turning it on later.',
    },
    accumulate: { title: '.grad accumulates', see: '6 and 27 make 33; only after zeroing is it 27.' },
    branches: { title: 'A tensor used twice', see: 'The gradients of both paths are added at x.' },
    vector: { title: 'backward(gradient) for a vector', see: 'You give v and get vᵀJ.' },
    inner: { title: 'The gradient of a result', see: 'retain_grad() and a hook each show the gradient of y.' },
    detach: { title: 'detach cuts a path', see: '4 when it is cut, 12 when it is not.' },
    no_grad: {
      title: 'no_grad, and an update by hand',
      see: 'What is computed in no_grad is not in the graph: the place to update.',
    },
    function: {
      title: 'An autograd.Function of your own',
      see: 'What is saved and what backward multiplies is yours to write.',
    },
    second: {
      title: 'The derivative of a derivative',
      see: 'create_graph=True puts backward itself into the graph: 16, 32, 48.',
    },
    dynamic: { title: 'A graph that depends on data', see: 'As many nodes as the loop has iterations.' },
    descent: { title: 'Gradient descent by hand', see: 'Forward, backward, update, zero: the line approaches 2x + 1.' },
    delta: { title: 'Back-propagation: the δ recursion', see: 'δ by hand agrees with the .grad of autograd.' },
    xor: { title: 'Learning XOR', see: 'nn.Sequential and optim.SGD; the loss goes down.' },
    vanishing: {
      title: 'Vanishing gradients',
      see: 'After eight layers the first sigmoid gets next to nothing; ReLU does better.',
    },
    dead_relu: { title: 'A dead ReLU', see: 'One update that is too large, and the gradient is 0 forever.' },
    zero_start: { title: 'The same start for all', see: 'Three hidden units get the same gradient and stay the same.' },
  },
};
