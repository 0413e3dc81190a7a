# What interpolate says of a mode that does not fit the dims.
import torch
import torch.nn as nn
import torch.nn.functional as F
for dim in range(1, 7):
    for mode in ('nearest', 'linear', 'bilinear', 'bicubic', 'trilinear', 'area', 'nearest-exact', 'bilinar'):
        if (mode, dim) in (('bicubic', 4), ('trilinear', 5), ('nearest', 5), ('area', 5), ('nearest-exact', 3),
                           ('nearest-exact', 4), ('nearest-exact', 5)):
            continue
        for words in ({'scale_factor': 2}, {'scale_factor': 2, 'antialias': True}):
            if mode == 'bilinear' and dim == 4 and len(words) > 1:
                continue
            try:
                print(dim, mode, F.interpolate(torch.ones([1, 1, 2, 2, 2, 2][:dim]), mode=mode, **words).shape)
            except Exception as error:
                print(dim, mode, type(error).__name__, error)
try:
    nn.Upsample(scale_factor=2, mode='bilinear')(torch.ones(1, 2, 3))
except Exception as error:
    print(error)
