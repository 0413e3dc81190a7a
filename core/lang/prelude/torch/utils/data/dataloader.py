"""DataLoader: a dataset in batches."""
import torch
from torch.utils.data._collate import default_collate, default_convert
from torch.utils.data._generic import subscripted
from torch.utils.data.dataset import IterableDataset
from torch.utils.data.sampler import BatchSampler, RandomSampler, SequentialSampler


class DataLoader:
    """Goes through the dataset once for each iter(); everything happens in this process."""

    __class_getitem__ = subscripted

    def __init__(self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None,
                 num_workers=0, collate_fn=None, pin_memory=False, drop_last=False, timeout=0,
                 worker_init_fn=None, multiprocessing_context=None, generator=None, *,
                 prefetch_factor=2, persistent_workers=False, pin_memory_device=""):
        if num_workers < 0:
            raise ValueError("num_workers option should be non-negative; use num_workers=0 to "
                             "disable multiprocessing.")
        if timeout < 0:
            raise ValueError("timeout option should be non-negative")
        if num_workers == 0 and prefetch_factor != 2:
            raise ValueError("prefetch_factor option could only be specified in multiprocessing."
                             "let num_workers > 0 to enable multiprocessing.")
        if num_workers == 0 and persistent_workers:
            raise ValueError("persistent_workers option needs num_workers > 0")
        self.dataset = dataset
        self.num_workers = num_workers
        self.prefetch_factor = prefetch_factor
        self.persistent_workers = persistent_workers
        self.pin_memory = pin_memory
        self.timeout = timeout
        self.worker_init_fn = worker_init_fn
        self.generator = generator
        self._iterable = isinstance(dataset, IterableDataset)
        if self._iterable:
            self._refuse_order(shuffle, sampler, batch_sampler)
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError("batch_sampler option is mutually exclusive with batch_size, "
                                 "shuffle, sampler, and drop_last")
            batch_size = None
            drop_last = False
        elif batch_size is None and drop_last:
            raise ValueError("batch_size=None option disables auto-batching and is mutually "
                             "exclusive with drop_last")
        if sampler is None and not self._iterable:
            sampler = RandomSampler(dataset, generator=generator) if shuffle \
                else SequentialSampler(dataset)
        if batch_size is not None and batch_sampler is None and not self._iterable:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        if collate_fn is None:
            batches = batch_sampler is not None or (self._iterable and batch_size is not None)
            collate_fn = default_collate if batches else default_convert
        self.collate_fn = collate_fn

    def _refuse_order(self, shuffle, sampler, batch_sampler):
        if shuffle:
            raise ValueError("DataLoader with IterableDataset: expected unspecified shuffle "
                             f"option, but got shuffle={shuffle}")
        for name, value in (("sampler", sampler), ("batch_sampler", batch_sampler)):
            if value is not None:
                raise ValueError(f"DataLoader with IterableDataset: expected unspecified {name} "
                                 f"option, but got {name}={value}")

    def __iter__(self):
        # Workers are seeded by it; it is drawn without them too.
        seed = torch.empty((), dtype=torch.int64).random_(generator=self.generator)
        if self.num_workers > 0:
            from torch.utils.data._worker import _MultiProcessingDataLoaderIter
            return _MultiProcessingDataLoaderIter(self, seed.item())
        return _SingleProcessDataLoaderIter(self)

    def __len__(self):
        if self._iterable:
            length = len(self.dataset)
            if self.batch_size is None:
                return length
            if self.drop_last:
                return length // self.batch_size
            return (length + self.batch_size - 1) // self.batch_size
        return len(self.sampler if self.batch_sampler is None else self.batch_sampler)


class _SingleProcessDataLoaderIter:
    def __init__(self, loader):
        self._loader = loader
        self._batches = self._indexed() if not loader._iterable else self._streamed()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._batches)

    def __len__(self):
        return len(self._loader)

    def _indexed(self):
        loader = self._loader
        dataset, collate = loader.dataset, loader.collate_fn
        if loader.batch_sampler is None:
            for index in loader.sampler:
                yield collate(dataset[index])
        else:
            for indices in loader.batch_sampler:
                yield collate([dataset[index] for index in indices])

    def _streamed(self):
        loader = self._loader
        if loader.batch_size is None:
            for sample in loader.dataset:
                yield loader.collate_fn(sample)
            return
        batch = []
        for sample in loader.dataset:
            batch.append(sample)
            if len(batch) == loader.batch_size:
                yield loader.collate_fn(batch)
                batch = []
        if batch and not loader.drop_last:
            yield loader.collate_fn(batch)
