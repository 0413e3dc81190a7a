try:
    from tqdm import tqdm, trange
    from tqdm.auto import tqdm as chosen
except ModuleNotFoundError:
    # Where it is not installed: what it does to a program that writes to stdout.
    def tqdm(iterable=None, **kwargs):
        return iterable

    chosen = tqdm

    def trange(*args, **kwargs):
        return range(*args)

total = 0
for i in tqdm(range(4), desc="epochs"):
    total += i
for i in trange(3, leave=False):
    total += 10 * i
for name in chosen(["a", "b"], total=2):
    print(name)
print(total)
import sys
print(sum(tqdm(range(4), desc='on stderr', file=sys.stderr)), sum(tqdm(range(5), file=sys.stdout, disable=True)))
