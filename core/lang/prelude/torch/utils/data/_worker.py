"""What workers of a DataLoader would bring, in this process: each has its own random numbers, seeded as
PyTorch seeds it, and its own copy of the dataset's attributes."""
import copy
import random
import sys
from collections import deque

import torch
from torch.utils.data import dataset as _dataset


class WorkerInfo:
    def __init__(self, id, num_workers, seed, dataset):
        self.id = id
        self.num_workers = num_workers
        self.seed = seed
        self.dataset = dataset

    def __repr__(self):
        return (f'WorkerInfo(id={self.id}, num_workers={self.num_workers}, seed={self.seed}, '
                f'dataset={self.dataset!r})')


class _NoNumbers:
    def __getattr__(self, name):
        raise NotImplementedError('numpy.random in a worker of a DataLoader is not part of the playground; '
                                  'use num_workers=0')


def _own_copy(dataset):
    mine = copy.copy(dataset)
    for name, value in getattr(mine, '__dict__', {}).items():
        if type(value) in (list, dict, set):
            setattr(mine, name, value.copy())
    return mine


class _Worker:
    def __init__(self, loader, id, base_seed):
        self._loader = loader
        self._info = WorkerInfo(id, loader.num_workers, base_seed + id, _own_copy(loader.dataset))
        self._states = None
        if loader.worker_init_fn is not None:
            self.run(lambda: loader.worker_init_fn(id))

    def fetch(self, index):
        loader, dataset = self._loader, self._info.dataset
        if loader.batch_sampler is None:
            return self.run(lambda: loader.collate_fn(dataset[index]))
        return self.run(lambda: loader.collate_fn([dataset[i] for i in index]))

    def run(self, work):
        """As in the worker's process: its numbers, and nobody else's."""
        outside = torch.get_rng_state(), random.getstate()
        numbers = sys.modules.get('numpy.random')
        twister = numbers._rand._twister if numbers else None
        if self._states is None:
            torch.manual_seed(self._info.seed)
            random.seed(self._info.seed)
        else:
            torch.set_rng_state(self._states[0])
            random.setstate(self._states[1])
        if numbers:
            numbers._rand._twister = _NoNumbers()
        _dataset._worker_info = self._info
        try:
            return work()
        except Exception as error:
            raise NotImplementedError('DataLoader: what PyTorch makes of an exception in a worker (%s, with the '
                                      "process's traceback as its text) is not part of the playground; use "
                                      'num_workers=0' % type(error).__name__) from error
        finally:
            _dataset._worker_info = None
            self._states = torch.get_rng_state(), random.getstate()
            torch.set_rng_state(outside[0])
            random.setstate(outside[1])
            if numbers:
                numbers._rand._twister = twister


class _MultiProcessingDataLoaderIter:
    __module__ = 'torch.utils.data.dataloader'

    def __init__(self, loader, base_seed):
        if loader._iterable:
            raise NotImplementedError('DataLoader: workers of an IterableDataset are not part of the '
                                      'playground; use num_workers=0')
        self._loader = loader
        self._workers = [_Worker(loader, i, base_seed) for i in range(loader.num_workers)]
        self._at = 0
        self._indices = iter(loader.sampler if loader.batch_sampler is None else loader.batch_sampler)
        self._waiting = deque()
        for _ in range(loader.prefetch_factor * loader.num_workers):
            self._ask()

    def _ask(self):
        """Samplers are asked ahead, as long as workers have room."""
        for index in self._indices:
            self._waiting.append(index)
            return

    def __iter__(self):
        return self

    def __len__(self):
        return len(self._loader)

    def __next__(self):
        if not self._waiting:
            raise StopIteration
        index = self._waiting.popleft()
        worker = self._workers[self._at % len(self._workers)]
        self._at += 1
        self._ask()
        return worker.fetch(index)
