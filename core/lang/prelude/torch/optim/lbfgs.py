"""LBFGS: steps by an estimate of the inverse Hessian from the last gradients."""
import torch
from torch.optim._line_search import strong_wolfe
from torch.optim.optimizer import Optimizer


class LBFGS(Optimizer):
    def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7,
                 tolerance_change=1e-9, history_size=100, line_search_fn=None):
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        defaults = dict(lr=lr, max_iter=max_iter, max_eval=max_eval, tolerance_grad=tolerance_grad,
                        tolerance_change=tolerance_change, history_size=history_size,
                        line_search_fn=line_search_fn)
        super().__init__(params, defaults)
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        self._params = self.param_groups[0]["params"]
        self._numel_cache = None

    def _flat_grad(self):
        return torch.cat([p.new_zeros(p.numel()) if p.grad is None else p.grad.view(-1)
                          for p in self._params], 0)

    def _move(self, step_size, direction):
        """All parameters by step_size along the direction."""
        at = 0
        for p in self._params:
            n = p.numel()
            p.add_(direction[at:at + n].view_as(p), alpha=step_size)
            at += n

    def _evaluate_at(self, closure, start, t, direction):
        """Loss and gradient after a step of t from start; the parameters stay at start."""
        self._move(t, direction)
        loss = float(closure())
        grad = self._flat_grad()
        for p, data in zip(self._params, start):
            p.copy_(data)
        return loss, grad

    @torch.no_grad()
    def step(self, closure):
        def evaluate():
            updating = torch._set_updating(False)
            try:
                with torch.enable_grad():
                    return closure()
            finally:
                torch._set_updating(updating)

        updating = torch._set_updating(True)
        try:
            return self._step(evaluate)
        finally:
            torch._set_updating(updating)

    def _step(self, evaluate):
        group = self.param_groups[0]
        line_search = group["line_search_fn"]
        state = self.state[self._params[0]]
        state.setdefault("func_evals", 0)
        state.setdefault("n_iter", 0)
        first_loss = evaluate()
        loss = float(first_loss)
        evaluations = 1
        state["func_evals"] += 1
        grad = self._flat_grad()
        if grad.abs().max() <= group["tolerance_grad"]:
            return first_loss
        first = state["n_iter"] == 0
        n_iter = 0
        while n_iter < group["max_iter"]:
            n_iter += 1
            state["n_iter"] += 1
            direction = self._direction(state, grad, group["history_size"])
            state["prev_flat_grad"] = grad.clone()
            prev_loss = state["prev_loss"] = loss
            t = group["lr"]
            if state["n_iter"] == 1:
                t = min(1.0, 1.0 / grad.abs().sum()) * t
            state["d"], state["t"] = direction, t
            slope = grad.dot(direction)
            if slope > -group["tolerance_change"]:
                break
            calls = 0
            if line_search is not None:
                if line_search != "strong_wolfe":
                    raise RuntimeError("only 'strong_wolfe' is supported")
                start = [p.clone() for p in self._params]
                loss, grad, t, calls = strong_wolfe(
                    lambda t: self._evaluate_at(evaluate, start, t, direction),
                    t, direction, loss, grad, slope)
                self._move(t, direction)
            else:
                self._move(t, direction)
                if n_iter != group["max_iter"]:
                    loss = float(evaluate())
                    grad = self._flat_grad()
                    calls = 1
            state["t"] = t
            evaluations += calls
            state["func_evals"] += calls
            if n_iter == group["max_iter"] or evaluations >= group["max_eval"]:
                break
            if grad.abs().max() <= group["tolerance_grad"]:
                break
            if direction.mul(t).abs().max() <= group["tolerance_change"]:
                break
            if abs(loss - prev_loss) < group["tolerance_change"]:
                break
        if first:  # in the order of PyTorch's state, which is written at the end
            for key in ("d", "t", "old_dirs", "old_stps", "ro", "H_diag", "prev_flat_grad",
                        "prev_loss"):
                state[key] = state.pop(key)
        return first_loss

    def _direction(self, state, grad, history_size):
        """The two-loop recursion over the pairs of steps and changes of the gradient."""
        if state["n_iter"] == 1:
            state["old_dirs"], state["old_stps"], state["ro"] = [], [], []
            state["H_diag"] = 1
            return grad.neg()
        changes, steps, ro = state["old_dirs"], state["old_stps"], state["ro"]
        y = grad.sub(state["prev_flat_grad"])
        s = state["d"].mul(state["t"])
        ys = y.dot(s)
        if ys > 1e-10:
            if len(changes) == history_size:
                for history in (changes, steps, ro):
                    history.pop(0)
            changes.append(y)
            steps.append(s)
            ro.append(1.0 / ys)
            state["H_diag"] = ys / y.dot(y)
        q = grad.neg()
        al = state.setdefault("al", [None] * history_size)
        for i in range(len(changes) - 1, -1, -1):
            al[i] = steps[i].dot(q) * ro[i]
            q.add_(changes[i], alpha=-al[i])
        r = torch.mul(q, state["H_diag"])
        for i in range(len(changes)):
            r.add_(steps[i], alpha=al[i] - changes[i].dot(r) * ro[i])
        return r
