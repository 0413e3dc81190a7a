import torch
for ts in ([(2,3),(2,2)],[(2,1),(1,3),(4,3)],[(3,),(2,3),(2,2)]):
    for f in (lambda: torch.broadcast_tensors(*[torch.ones(s) for s in ts]), lambda: torch.broadcast_shapes(*ts)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
