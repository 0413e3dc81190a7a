"""torch.utils.data: datasets in memory, and loaders that bring them in batches."""
from torch.utils.data._collate import default_collate, default_convert
from torch.utils.data.dataloader import DataLoader
from torch.utils.data.dataset import (ConcatDataset, Dataset, IterableDataset, Subset,
                                      TensorDataset, get_worker_info, random_split)
from torch.utils.data.sampler import (BatchSampler, RandomSampler, Sampler, SequentialSampler,
                                      SubsetRandomSampler, WeightedRandomSampler)
