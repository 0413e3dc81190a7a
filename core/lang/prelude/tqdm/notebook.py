"""The bar as the place chooses it: there is none here."""
from tqdm import tqdm, trange
