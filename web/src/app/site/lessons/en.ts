import type { LessonWords } from './list';

export const en: LessonWords = {
  groups: {
    autograd: 'Autograd',
    training: 'Training',
    mistakes: 'Mistakes with a message',
    silent: 'Mistakes without one',
  },
  lessons: {
    first: {
      title: 'First lesson: where 4.5 comes from',
      see: 'Each element gets 3 · 2(x+2) / 4; watch it being made.',
    },
    leaves: {
      title: 'Leaves and requires_grad_()',
      see: 'Which tensors are leaves, which need a gradient, and turning it on later.',
    },
    accumulate: { title: '.grad accumulates', see: '6 and 27 make 33; only after zeroing is it 27.' },
    branches: { title: 'A tensor used twice', see: 'The gradients of both ways are added at x.' },
    vector: { title: 'backward(gradient) for a vector', see: 'You give v and get vᵀJ.' },
    inner: { title: 'The gradient of a result', see: 'retain_grad() and a hook each show the gradient of y.' },
    detach: { title: 'detach cuts a way', see: '4 when it is cut, 12 when it is not.' },
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
    dynamic: { title: 'A graph that depends on data', see: 'As many nodes as the loop has rounds.' },
    descent: { title: 'Gradient descent by hand', see: 'Forward, backward, update, zero: the line nears 2x + 1.' },
    delta: { title: 'Back-propagation: the δ recursion', see: 'δ by hand agrees with the .grad of autograd.' },
    xor: { title: 'Learning XOR', see: 'nn.Sequential and optim.SGD; the loss goes down.' },
    vanishing: {
      title: 'Vanishing gradients',
      see: 'After eight layers the first sigmoid gets next to nothing; ReLU does better.',
    },
    dead_relu: { title: 'A dead ReLU', see: 'One update that is too large, and the gradient is 0 for ever.' },
    zero_start: { title: 'The same start for all', see: 'Three hidden units get the same gradient and stay the same.' },
    twice: { title: 'backward twice through one graph', see: 'What was saved is freed; retain_graph=True keeps it.' },
    not_scalar: { title: 'backward on a vector', see: 'What is no scalar needs a gradient, or a sum first.' },
    number_gradient: { title: 'A number as the gradient', see: 'The gradient has to be a tensor.' },
    wrong_shape: { title: 'A gradient of the wrong shape', see: 'It has the shape of the output.' },
    not_recorded: { title: 'Nothing was recorded', see: 'No input needs a gradient, so there is no graph to walk.' },
    integers: { title: 'Integers that require a gradient', see: 'Only floats can: write 1. and not 1.' },
    inner_grad: { title: 'Reading the .grad of a result', see: 'It is None for what is no leaf, with a warning.' },
    leaf_in_place: { title: 'Changing a leaf in place', see: 'Parameters are updated inside no_grad.' },
    saved_changed: {
      title: 'Changing what backward needs',
      see: 'The message names node and versions; see what is lit in the graph.',
    },
    item: { title: 'backward after item()', see: 'item() gives a Python number, which has left the graph.' },
    to_numpy: { title: 'NumPy from a tensor with a gradient', see: 'detach() first.' },
    shapes: { title: 'Matrices that do not fit', see: 'The two shapes of the message are those of the two matrices.' },
    forgotten_zero: { title: 'Forgetting to zero', see: 'Gradients pile up and updates go astray, without a message.' },
    rebound: {
      title: 'w = w - … is another tensor',
      see: 'The new w is no leaf and needs no gradient: it fails in the second round.',
    },
    silent_broadcast: {
      title: 'Broadcasting unnoticed',
      see: '(3, 1) minus (3,) is (3, 3), and the loss is wrong without a word.',
    },
  },
};
