"""What computes: none of these is here."""
from torch.backends import cuda, cudnn, mkldnn, mps, openmp
