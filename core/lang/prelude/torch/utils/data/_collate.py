"""A list of samples made into a batch."""
import torch


def default_convert(data):
    """What a loader without batches makes of a sample: tensors of arrays, lists of tuples."""
    if isinstance(data, torch.Tensor):
        return data
    kind = type(data)
    if kind.__module__ == "numpy" and hasattr(data, "shape"):
        return torch.as_tensor(data)
    if isinstance(data, dict):
        converted = {key: default_convert(value) for key, value in data.items()}
        return converted if kind is dict else kind(converted)
    if isinstance(data, tuple) and hasattr(data, "_fields"):
        return kind(*[default_convert(value) for value in data])
    if isinstance(data, (tuple, list)):
        return [default_convert(value) for value in data]
    return data


def default_collate(batch):
    """Tensors and numbers are stacked, and so is what is inside tuples, lists and dicts."""
    sample = batch[0]
    kind = type(sample)
    if isinstance(sample, torch.Tensor):
        return torch.stack(batch, 0)
    if isinstance(sample, float):
        return torch.tensor(batch, dtype=torch.float64)
    if isinstance(sample, int):
        return torch.tensor(batch)
    if isinstance(sample, str):
        return batch
    if isinstance(sample, dict):
        collated = {key: default_collate([d[key] for d in batch]) for key in sample}
        return collated if kind is dict else kind(collated)
    if isinstance(sample, tuple) and hasattr(sample, "_fields"):
        return kind(*[default_collate(samples) for samples in zip(*batch)])
    if isinstance(sample, (tuple, list)):
        if not all(len(other) == len(sample) for other in batch):
            raise RuntimeError("each element in list of batch should be of equal size")
        return [default_collate(samples) for samples in zip(*batch)]
    if type(sample).__module__ == "numpy" and hasattr(sample, "shape"):
        return default_collate([torch.as_tensor(b) for b in batch])
    raise TypeError("default_collate: batch must contain tensors, numpy arrays, numbers, dicts or "
                    f"lists; found {kind}")
