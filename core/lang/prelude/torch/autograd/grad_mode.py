"""Whether operations are recorded, as PyTorch 1.13 lets a program say it."""
from torch import (_set_grad_enabled, _set_inference_mode, _is_generator_function,
                   is_grad_enabled, is_inference_mode_enabled)

__all__ = ['no_grad', 'enable_grad', 'set_grad_enabled', 'inference_mode']


def _run_generator(gen, mode):
    """Passes everything on to `gen`, which runs in `mode`; whoever asks for the next value does not."""
    step, given = gen.send, None
    while True:
        with mode.clone():
            try:
                value = step(given)
            except StopIteration as end:
                return end.value
        try:
            step, given = gen.send, (yield value)
        except GeneratorExit:
            with mode.clone():
                gen.close()
            raise
        except BaseException as e:
            step, given = gen.throw, e


class _Mode:
    def __call__(self, func):
        """As a decorator: the function runs in this mode."""
        import functools  # here, for most programs decorate nothing
        if _is_generator_function(func):
            @functools.wraps(func)
            def decorate(*args, **kwargs):
                return (yield from _run_generator(func(*args, **kwargs), self))
        else:
            @functools.wraps(func)
            def decorate(*args, **kwargs):
                with self.clone():
                    return func(*args, **kwargs)
        return decorate

    def clone(self):
        return self.__class__()


class no_grad(_Mode):
    """Nothing inside is recorded."""

    def __init__(self):
        self.prev = False

    def __enter__(self):
        self.prev = _set_grad_enabled(False)

    def __exit__(self, exc_type, exc_value, traceback):
        _set_grad_enabled(self.prev)


class enable_grad(_Mode):
    """What is inside is recorded, also within no_grad."""

    def __enter__(self):
        self.prev = _set_grad_enabled(True)

    def __exit__(self, exc_type, exc_value, traceback):
        _set_grad_enabled(self.prev)


class set_grad_enabled(_Mode):
    """Recording on or off from now on; the end of a with statement takes it back."""

    def __init__(self, mode):
        if not isinstance(mode, bool):
            raise TypeError(f'enabled must be a bool (got {type(mode).__name__})')
        self.prev = _set_grad_enabled(mode)
        self.mode = mode

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        _set_grad_enabled(self.prev)

    def clone(self):
        return self.__class__(self.mode)


class inference_mode(_Mode):
    """Nothing inside is recorded, and what is made there stays outside of autograd for good."""

    def __init__(self, mode=True):
        self.mode = mode

    def __enter__(self):
        mode = bool(self.mode)
        self.prev = _set_inference_mode(mode), _set_grad_enabled(not mode)

    def __exit__(self, exc_type, exc_value, traceback):
        inference, grad = self.prev
        _set_inference_mode(inference)
        _set_grad_enabled(grad)

    def clone(self):
        return self.__class__(self.mode)
