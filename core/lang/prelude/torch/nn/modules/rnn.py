"""Recurrent cells, and the layers that run them over a sequence."""
import math
import warnings

import torch
from torch import _nn
from torch.nn import functional as F
from torch.nn import init
from torch.nn.modules.module import Module
from torch.nn.parameter import Parameter


# One step of each cell: x is the input times weight_ih plus bias_ih, and y the hidden state times
# weight_hh plus bias_hh. Written in place as PyTorch writes them: an activation of a gate goes row by
# row there, and rounds the last numbers of a row differently from those of one long row.

def _rnn_tanh(x, y, h):
    return torch.tanh(y + x)


def _rnn_relu(x, y, h):
    return torch.relu(y + x)


def _lstm(x, y, state):
    i, f, g, o = torch.unsafe_chunk(y + x, 4, -1)
    i.sigmoid_()
    f.sigmoid_()
    g.tanh_()
    o.sigmoid_()
    c = (f * state[1]).add_(i * g)
    return o * torch.tanh(c), c


def _gru(x, y, h):
    xr, xz, xn = torch.unsafe_chunk(x, 3, -1)
    yr, yz, yn = torch.unsafe_chunk(y, 3, -1)
    r = yr.add_(xr).sigmoid_()
    z = yz.add_(xz).sigmoid_()
    n = xn.add(yn.mul_(r)).tanh_()
    return (h - n).mul_(z).add_(n)


_CELLS = {"RNN_TANH": _rnn_tanh, "RNN_RELU": _rnn_relu, "LSTM": _lstm, "GRU": _gru}
_GATES = {"RNN_TANH": 1, "RNN_RELU": 1, "LSTM": 4, "GRU": 3}


class _Recurrent(Module):
    """All parameters are drawn alike, in the order in which they were made."""

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            init.uniform_(weight, -bound, bound)


class RNNCellBase(_Recurrent):
    def __init__(self, input_size, hidden_size, bias, num_chunks, device=None, dtype=None):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        rows = num_chunks * hidden_size
        self.weight_ih = Parameter(torch.empty((rows, input_size), device=device, dtype=dtype))
        self.weight_hh = Parameter(torch.empty((rows, hidden_size), device=device, dtype=dtype))
        if bias:
            self.bias_ih = Parameter(torch.empty(rows, device=device, dtype=dtype))
            self.bias_hh = Parameter(torch.empty(rows, device=device, dtype=dtype))
        else:
            self.register_parameter("bias_ih", None)
            self.register_parameter("bias_hh", None)
        self.reset_parameters()

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if getattr(self, "nonlinearity", "tanh") != "tanh":
            text += f", nonlinearity={self.nonlinearity}"
        return text

    def _checked(self, input):
        """Whether the input is a batch; its features and those of the cell must agree."""
        assert input.dim() in (1, 2), (f"{type(self).__name__}: Expected input to be 1-D or 2-D "
                                       f"but received {input.dim()}-D tensor")
        return input.dim() == 2

    def _zeros(self, input):
        return torch.zeros(input.size(0), self.hidden_size, dtype=input.dtype, device=input.device)

    def _check_sizes(self, input, *states):
        if input.size(1) != self.input_size:
            raise RuntimeError("input has inconsistent input_size: got "
                               f"{input.size(1)} expected {self.input_size}")
        for state in states:
            if input.size(0) != state.size(0):
                raise RuntimeError(f"Input batch size {input.size(0)} doesn't match hidden0 batch "
                                   f"size {state.size(0)}")
            if state.size(1) != self.hidden_size:
                raise RuntimeError("hidden0 has inconsistent hidden_size: got "
                                   f"{state.size(1)}, expected {self.hidden_size}")

    def _next(self, cell, input, h, state):
        # PyTorch takes the hidden state first, but not in GRUs; backward goes the same way.
        if cell is not _gru:
            y = F.linear(h, self.weight_hh, self.bias_hh)
        x = F.linear(input, self.weight_ih, self.bias_ih)
        if cell is _gru:
            y = F.linear(h, self.weight_hh, self.bias_hh)
        return cell(x, y, state)

    def _step(self, cell, input, hx):
        batched = self._checked(input)
        if not batched:
            input = input.unsqueeze(0)
        if hx is None:
            hx = self._zeros(input)
        elif not batched:
            hx = hx.unsqueeze(0)
        self._check_sizes(input, hx)
        h = self._next(cell, input, hx, hx)
        return h if batched else h.squeeze(0)


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None,
                 dtype=None):
        super().__init__(input_size, hidden_size, bias, num_chunks=1, device=device, dtype=dtype)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError(f"Unknown nonlinearity: {self.nonlinearity}")
        return self._step(_rnn_tanh if self.nonlinearity == "tanh" else _rnn_relu, input, hx)


class GRUCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, num_chunks=3, device=device, dtype=dtype)

    def forward(self, input, hx=None):
        return self._step(_gru, input, hx)


class LSTMCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, num_chunks=4, device=device, dtype=dtype)

    def forward(self, input, hx=None):
        batched = self._checked(input)
        if isinstance(hx, torch.Tensor):
            raise TypeError("lstm_cell(): argument 'hx' (position 2) must be tuple of Tensors, "
                            "not Tensor")
        if not batched:
            input = input.unsqueeze(0)
        if hx is None:
            zeros = self._zeros(input)
            hx = (zeros, zeros)
        elif not batched:
            hx = (hx[0].unsqueeze(0), hx[1].unsqueeze(0))
        self._check_sizes(input, *hx)
        h, c = self._next(_lstm, input, hx[0], hx)
        return (h, c) if batched else (h.squeeze(0), c.squeeze(0))


class RNNBase(_Recurrent):
    """Layers of a cell over a sequence, in one direction or in both."""

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False,
                 dropout=0.0, bidirectional=False, proj_size=0, device=None, dtype=None):
        super().__init__()
        # as PyTorch: a bool is a number, but not here
        if isinstance(dropout, (bool, torch.Tensor)) or not 0 <= float(dropout) <= 1:
            raise ValueError("dropout should be a number in range [0, 1] representing the "
                             "probability of an element being zeroed")
        if dropout > 0 and num_layers == 1:
            warnings.warn("dropout option adds dropout after all but last recurrent layer, so "
                          "non-zero dropout expects num_layers greater than 1, but got "
                          f"dropout={dropout} and num_layers={num_layers}")
        if proj_size < 0:
            raise ValueError("proj_size should be a positive integer or zero to disable projections")
        if proj_size >= hidden_size:
            raise ValueError("proj_size has to be smaller than hidden_size")
        if num_layers < 1:
            [][0]  # an IndexError: there is no first layer to flatten
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = float(dropout)
        self.bidirectional = bidirectional
        self.proj_size = proj_size
        rows = _GATES[mode] * hidden_size
        told = proj_size or hidden_size  # how much of a step the next one and the next layer see
        self._names = []
        for layer in range(num_layers):
            size = input_size if layer == 0 else told * (2 if bidirectional else 1)
            for suffix in ["", "_reverse"] if bidirectional else [""]:
                shapes = {"weight_ih": (rows, size), "weight_hh": (rows, told)}
                if bias:
                    shapes["bias_ih"] = shapes["bias_hh"] = (rows,)
                if proj_size:
                    shapes["weight_hr"] = (proj_size, hidden_size)
                names = []
                for kind, shape in shapes.items():
                    name = f"{kind}_l{layer}{suffix}"
                    setattr(self, name, Parameter(torch.empty(shape, device=device, dtype=dtype)))
                    names.append(name)
                self._names.append(names)
        self.reset_parameters()

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in names] for names in self._names]

    def flatten_parameters(self):
        """For other devices; here there is nothing to flatten."""

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.proj_size != 0:
            text += f", proj_size={self.proj_size}"
        if self.num_layers != 1:
            text += f", num_layers={self.num_layers}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if self.batch_first is not False:
            text += f", batch_first={self.batch_first}"
        if self.dropout != 0:
            text += f", dropout={self.dropout}"
        if self.bidirectional is not False:
            text += f", bidirectional={self.bidirectional}"
        return text

    def _check_dims(self, states, batched):
        """Batches have three dims, a single sequence has two; so have the states."""
        if all(state.dim() == (3 if batched else 2) for state in states):
            return
        kind, wanted = ("batched 3-D", 3) if batched else ("unbatched 2-D", 2)
        if self.mode == "LSTM":
            raise RuntimeError(f"For {kind} input, hx and cx should also be {wanted}-D but got "
                               f"({states[0].dim()}-D, {states[1].dim()}-D) tensors")
        raise RuntimeError(f"For {kind} input, hx should also be {wanted}-D but got "
                           f"{states[0].dim()}-D tensor")

    def _check_sizes(self, input, states):
        if input.dim() != 3:
            raise RuntimeError(f"input must have 3 dimensions, got {input.dim()}")
        if input.size(-1) != self.input_size:
            raise RuntimeError("input.size(-1) must be equal to input_size. Expected "
                               f"{self.input_size}, got {input.size(-1)}")
        names = ["hidden[0]", "hidden[1]"] if self.mode == "LSTM" else ["hidden"]
        for name, state, size in zip(names, states, self._state_sizes()):
            expected = (len(self._names), input.size(1), size)
            if tuple(state.size()) != expected:
                raise RuntimeError(f"Expected {name} size {expected}, got {list(state.size())}")

    def _state_sizes(self):
        return [self.proj_size or self.hidden_size, self.hidden_size][:2 if self.mode == "LSTM" else 1]

    def _parted(self, weights):
        """The weights of a layer as (w_ih, w_hh, b_ih, b_hh), and that of its projection."""
        projection = weights[-1] if self.proj_size else None
        weights = weights[:-1] if self.proj_size else weights
        return (weights if self.bias else weights + [None, None]), projection

    def forward(self, input, hx=None):
        lstm = self.mode == "LSTM"
        if isinstance(input, tuple):
            return self._forward_packed(input, hx)
        batched = input.dim() == 3
        states = [] if hx is None else [hx[0], hx[1]] if lstm else [hx]
        self._check_dims(states, batched)
        batch_dim = 0 if self.batch_first else 1
        if not batched:
            input = input.unsqueeze(batch_dim)
            states = [state.unsqueeze(1) for state in states]
        if self.batch_first:
            input = input.transpose(0, 1)
        self._check_sizes(input, states)
        if hx is None:
            states = [torch.zeros(len(self._names), input.size(1), size, dtype=input.dtype, device=input.device)
                      for size in self._state_sizes()]
        self._match(input, states, self.batch_first)
        output, finals = self._run_layers(input, states)
        if self.batch_first:
            output = output.transpose(0, 1) if lstm else output.transpose_(0, 1)
        if not batched:
            output = output.squeeze(batch_dim)
            finals = [state.squeeze(1) for state in finals]
        return output, tuple(finals) if lstm else finals[0]

    def _match(self, input, states, *batch_first, batch_sizes=None):
        """Has PyTorch's native for this mode look at its arguments."""
        hx = tuple(states) if self.mode == "LSTM" else states[0]
        first = (input,) if batch_sizes is None else (input, batch_sizes)
        getattr(_nn, self.mode.lower())(*first, hx, [w for ws in self.all_weights for w in ws], self.bias,
                                        self.num_layers, self.dropout, self.training, self.bidirectional,
                                        *batch_first)

    def _forward_packed(self, packed, hx):
        data, sizes, order, back = packed
        sizes = sizes.tolist()
        lstm = self.mode == "LSTM"
        if hx is None:
            states = [torch.zeros(len(self._names), sizes[0], size, dtype=data.dtype)
                      for size in self._state_sizes()]
        else:
            states = [hx[0], hx[1]] if lstm else [hx]
            if order is not None:
                states = [state.index_select(1, order) for state in states]
        self._check_sizes(data.unsqueeze(0).expand(1, -1, -1)[:, :sizes[0]], states)
        self._match(data, states, batch_sizes=packed[1])
        output, finals = self._run_layers(data, states, sizes)
        if back is not None:
            finals = [state.index_select(1, back) for state in finals]
        return type(packed)(output, *packed[1:]), tuple(finals) if lstm else finals[0]

    def _run_packed(self, input, state, weights, backwards, sizes):
        """As _run, where step t is taken by the first sizes[t] sequences."""
        (w_ih, w_hh, b_ih, b_hh), projection = self._parted(weights)
        cell, lstm = _CELLS[self.mode], self.mode == "LSTM"
        steps = list(F.linear(input, w_ih, b_ih).split(sizes))
        start = list(state) if lstm else [state]
        outputs, ended = [], []
        parts = [s[:sizes[-1] if backwards else sizes[0]] for s in start]
        for x in reversed(steps) if backwards else steps:
            n = x.size(0)
            if n < parts[0].size(0):  # the shortest have ended
                ended.append([s[n:] for s in parts])
                parts = [s[:n] for s in parts]
            elif n > parts[0].size(0):  # read backwards, they begin
                parts = [torch.cat([s, first[s.size(0):n]]) for s, first in zip(parts, start)]
            made = cell(x, F.linear(parts[0], w_hh, b_hh), tuple(parts) if lstm else parts[0])
            parts = list(made) if lstm else [made]
            if projection is not None:
                parts[0] = F.linear(parts[0], projection)
            outputs.append(parts[0])
        ended.append(parts)
        last = [torch.cat([group[i] for group in reversed(ended)]) for i in range(len(parts))]
        output = torch.cat(outputs[::-1] if backwards else outputs)
        return output, tuple(last) if lstm else last[0]

    def _run_layers(self, input, states, sizes=None):
        """The output of the last layer and the last values of each part of the state. `sizes`: of
        the steps of a packed sequence."""
        lstm = self.mode == "LSTM"
        finals = [[] for _ in states]
        for k, weights in enumerate(self.all_weights):
            start = tuple(s[k] for s in states) if lstm else states[0][k]
            backwards = self.bidirectional and k % 2 == 1
            if sizes is None:
                output, last = self._run(input, start, weights, backwards)
            else:
                output, last = self._run_packed(input, start, weights, backwards, sizes)
            for parts, value in zip(finals, last if lstm else (last,)):
                parts.append(value)
            if self.bidirectional and not backwards:
                forwards = output
                continue
            input = torch.cat([forwards, output], -1) if backwards else output
            if self.dropout > 0 and self.training and k + 1 < len(self._names):
                input = F.dropout(input, self.dropout, True)
        return input, [torch.stack(parts, 0) for parts in finals]

    def _run(self, input, state, weights, backwards):
        """One layer in one direction: its outputs in the order of the input, its last state."""
        (w_ih, w_hh, b_ih, b_hh), projection = self._parted(weights)
        cell = _CELLS[self.mode]
        lstm = self.mode == "LSTM"
        if input.size(0) == 0:
            raise RuntimeError("Expected sequence length to be larger than 0 in RNN")
        steps = list(F.linear(input, w_ih, b_ih).unbind(0))
        outputs = []
        for x in reversed(steps) if backwards else steps:
            h = state[0] if lstm else state
            state = cell(x, F.linear(h, w_hh, b_hh), state)
            if projection is not None:
                state = (F.linear(state[0], projection), state[1])
            outputs.append(state[0] if lstm else state)
        return torch.stack(outputs[::-1] if backwards else outputs, 0), state


class RNN(RNNBase):
    def __init__(self, *args, **kwargs):
        if "proj_size" in kwargs:
            raise ValueError("proj_size argument is only supported for LSTM, not RNN or GRU")
        self.nonlinearity = kwargs.pop("nonlinearity", "tanh")
        if self.nonlinearity not in ("tanh", "relu"):
            raise ValueError(f"Unknown nonlinearity '{self.nonlinearity}'")
        super().__init__(f"RNN_{self.nonlinearity.upper()}", *args, **kwargs)


class LSTM(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)


class GRU(RNNBase):
    def __init__(self, *args, **kwargs):
        if "proj_size" in kwargs:
            raise ValueError("proj_size argument is only supported for LSTM, not RNN or GRU")
        super().__init__("GRU", *args, **kwargs)
