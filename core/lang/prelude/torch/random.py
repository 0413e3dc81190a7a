"""Random numbers, and drawing them without a trace."""
from torch import seed, manual_seed, initial_seed, get_rng_state, set_rng_state, default_generator


class fork_rng:
    """What is drawn inside does not change what is drawn after."""

    def __init__(self, devices=None, enabled=True):
        self.enabled = enabled

    def __enter__(self):
        self.state = get_rng_state()

    def __exit__(self, exc_type, exc_value, traceback):
        if self.enabled:
            set_rng_state(self.state)
