# What modules and functions of torch.nn take, and what they say of all else.
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.modules.utils import _pair


def say(what, f):
    try:
        out = f()
        print(what, tuple(out.shape) if isinstance(out, torch.Tensor) else out)
    except Exception as e:
        print(what, f"{type(e).__name__}: {str(e).splitlines()[0] if str(e) else ''}")


x, i = torch.tensor([[0.2, -0.5, 1.0], [0.4, 0.1, -2.0]]), torch.tensor([0, 2])
row, image = torch.arange(12.0).view(1, 2, 6), torch.arange(32.0).view(1, 2, 4, 4)
g = torch.ones(3, requires_grad=True)

# anything is true or false for inplace; all else must be what it says
for wrong in (1, None, "yes", [], torch.tensor(1)):
    y = x.clone()
    print(F.relu(y, inplace=wrong) is y, F.leaky_relu(y, 0.1, wrong) is y)
say("inplace", lambda: F.relu(x, inplace=x))
say("dropout", lambda: F.dropout(x, 0.5, training=1))
say("dropout_", lambda: F.dropout(x, 0.5, 1, True))
say("dropout1d", lambda: F.dropout1d(row, 0.5, None))
say("alpha", lambda: F.alpha_dropout(x, 0.5, 0))
say("embedding", lambda: F.embedding(i, x.t(), sparse=1))
say("bag", lambda: F.embedding_bag(i.view(1, 2), x.t(), include_last_offset=1))
say("bag of halves", lambda: F.embedding_bag(x.half(), x.t()))
say("one_hot", lambda: F.one_hot(tensor=i))
say("one_hot", lambda: F.one_hot(input=i, num_classes=4).tolist())
say("bincount", lambda: torch.bincount(i, minlength=True))
say("unique", lambda: torch.unique(x, 1))
say("cross", lambda: torch.cross(x, x.double(), 1))
say("var", lambda: torch.var(x, correction=0))
say("var", lambda: torch.var(x, None, correction=0).item() > 0)
say("tril", lambda: torch.tril_indices(2, 2, dtype=torch.float32))

# sizes: one or several, and their iteration
print(_pair(3), _pair((1, 2)), nn.Conv2d(1, 1, 3, stride="ab"), nn.ZeroPad2d("ab"))
say("0-d", lambda: nn.Conv1d(1, 1, 3, padding=torch.tensor(1)))
say("none", lambda: F.conv1d(row, torch.ones(1, 2, 3), stride=[]))
say("bool", lambda: nn.ReflectionPad1d(True)(row))
say("bool", lambda: nn.Embedding(5, True))
for size in ((2, 2), ()):
    say("max", lambda: F.max_pool1d(row, size))
    say("max of a leaf", lambda: F.max_pool1d(row.clone().requires_grad_(), size))
    say("avg", lambda: F.avg_pool1d(row, size))
    say("adaptive", lambda: F.adaptive_avg_pool1d(row, size))
say("stride", lambda: F.max_pool1d(row, 2, stride=()))
say("floats", lambda: F.pad(row, [1.5, 1]))
say("floats", lambda: F.pad(row, [1, 1.5]))
say("narrower", lambda: F.pad(x, (-2, -2)))
say("narrower", lambda: F.pad(x, (-4, 2)))
say("narrower", lambda: F.pad(x, (-2, -1), "reflect"))
say("narrower", lambda: F.pad(x, (-2, -1), "replicate"))
say("unfold", lambda: F.unfold(image[0], 2))
say("unfold", lambda: F.unfold(image, 5))
say("unfold", lambda: F.unfold(image, 2, padding=-1))
say("fold", lambda: F.fold(torch.ones(8, 4), (3, 3), 2))
say("fold", lambda: F.fold(torch.ones(1, 7, 4), (3, 3), 2))
say("fold", lambda: F.fold(torch.ones(1, 8, 5), (3, 3), 2))
print(nn.PixelShuffle(2)(torch.ones(1, 4, 2, 2)).shape)
say("shuffle", lambda: F.pixel_shuffle(torch.ones(4, 2, 2), 2.0))

# empty batches are batches, empty samples are not
for shape in ((0, 4, 6, 6), (2, 0, 6, 6), (2, 4, 0, 6)):
    empty = torch.zeros(shape)
    for pool in (F.avg_pool2d, F.max_pool2d, F.adaptive_avg_pool2d, F.adaptive_max_pool2d):
        say(shape, lambda: pool(empty, 2))
    say(shape, lambda: F.group_norm(empty, 2))
    say(shape, lambda: F.interpolate(empty, scale_factor=2))
    say(shape, lambda: F.unfold(empty, 2))
    say(shape, lambda: F.pad(empty, (1, 1, 1, 1), "reflect"))

# losses
for name, loss in (("nll", lambda: F.nll_loss(x, i, g)), ("cross", lambda: F.cross_entropy(x, i, g)),
                   ("bce", lambda: F.binary_cross_entropy(x.sigmoid(), x.sigmoid(), g.expand(2, 3))),
                   ("logits", lambda: F.binary_cross_entropy_with_logits(x, x, pos_weight=g)),
                   ("margin", lambda: F.multi_margin_loss(x, i, weight=g)),
                   ("bool", lambda: F.binary_cross_entropy_with_logits(x, x, pos_weight=g > 0)),
                   ("smooth", lambda: F.cross_entropy(x, i, label_smoothing=-1)),
                   ("smooth", lambda: F.cross_entropy(x, i, label_smoothing="a")),
                   ("reduction", lambda: F.mse_loss(x, x, reduction=[])),
                   ("margin", lambda: F.margin_ranking_loss(x, x, x, margin="a")),
                   ("hinge", lambda: F.hinge_embedding_loss(i, torch.tensor([1, -1]), 2.5, reduction="sum")),
                   ("hinge", lambda: F.hinge_embedding_loss(i, torch.tensor([1, -1]), 2.5))):
    say(name, loss)
print(nn.TripletMarginWithDistanceLoss())
print(F.threshold(i, 0.5, 7.9), F.threshold(i, 1, 3, inplace=True) is i, i)
say("hardshrink", lambda: F.hardshrink(x > 0))

# recurrent layers pass on what they were given
for layer in (nn.RNN(3, 2, batch_first=1), nn.GRU(3, 2, bias="yes"), nn.LSTM(3, 2, bidirectional=1),
              nn.RNN(3, 2, nonlinearity="relu", batch_first=None)):
    try:
        print(layer(x))
    except TypeError as e:
        print(e)
say("dropout", lambda: nn.GRU(3, 2, dropout=torch.tensor(0.5)))
