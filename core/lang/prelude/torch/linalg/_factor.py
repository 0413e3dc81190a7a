"""Factorisations of matrices with their derivatives, as torch/csrc/autograd/FunctionsManual.cpp has
them; LAPACK's part is in kernels/lapack.h."""
import torch
from torch import _nn
from torch.autograd._named import Function, named
from torch._results import result_type


def _check(name, A, square=False):
    if not A.is_floating_point():
        raise RuntimeError(f"{name}: Expected a floating point or complex tensor as input. Got "
                           f"{_label(A)}")
    if A.dim() < 2:
        raise RuntimeError(f"{name}: The input tensor A must have at least 2 dimensions.")
    if A.dtype in (torch.float16, torch.bfloat16):
        raise RuntimeError(f"{name}: Low precision dtypes not supported. Got {_label(A)}")
    if square and A.size(-1) != A.size(-2):
        raise RuntimeError(f"{name}: A must be batches of square matrices, but they are "
                           f"{A.size(-2)} by {A.size(-1)} matrices")


def _label(A):
    return {"torch.float16": "Half", "torch.bfloat16": "BFloat16", "torch.int64": "Long",
            "torch.int32": "Int", "torch.int16": "Short", "torch.int8": "Char",
            "torch.uint8": "Byte", "torch.bool": "Bool"}[str(A.dtype)]


def _columns(t):
    """As LAPACK leaves it: column by column."""
    return torch.empty(t.mT.shape, dtype=t.dtype).copy_(t.mT).mT


# --- Cholesky ---

@named("LinalgCholeskyExBackward0")
class _Cholesky(Function):
    @staticmethod
    def forward(ctx, A, upper):
        L, info = _nn.factor_cholesky(A.mT if upper else A)
        for i, minor in enumerate(info.reshape(-1).tolist()):
            if minor:
                batch = f"(Batch element {i}): " if A.dim() > 2 else ""
                raise torch.linalg.LinAlgError(
                    f"linalg.cholesky: {batch}The factorization could not be completed because the "
                    "input is not positive-definite (the leading minor of order "
                    f"{int(minor)} is not positive-definite).")
        factor = _columns(L.mT if upper else L)
        ctx.upper = upper
        ctx.save_for_backward(factor)
        return factor

    @staticmethod
    def backward(ctx, grad):
        L, = ctx.saved_tensors
        L, grad = (L.mT, grad.mT) if ctx.upper else (L, grad)
        phi = (L.mT @ grad).tril()
        phi = (phi + phi.tril(-1).mT) * 0.5
        left = solve_triangular(L.mT, phi, upper=True)
        return solve_triangular(L, left, upper=False, left=False), None


def cholesky(A, *, upper=False):
    _check("linalg.cholesky", A, True)
    return _Cholesky.apply(A, upper)


# --- Triangular systems ---

@named("LinalgSolveTriangularBackward0")
class _SolveTriangular(Function):
    @staticmethod
    def forward(ctx, A, B, upper, left, unitriangular):
        used = A.triu() if upper else A.tril()
        if unitriangular:
            used = used - torch.diag_embed(used.diagonal(0, -2, -1)) + torch.eye(
                A.size(-1), dtype=A.dtype)
        batch = torch.broadcast_shapes(A.shape[:-2], B.shape[:-2])
        used, B = used.expand(batch + used.shape[-2:]), B.expand(batch + B.shape[-2:])
        X = torch._linalg_solve(used, B) if left else _columns(
            torch._linalg_solve(used.mT, B.mT).mT)
        ctx.how = upper, left, unitriangular
        ctx.shapes = A.shape, B.shape
        ctx.save_for_backward(A, X)
        return X

    @staticmethod
    def backward(ctx, grad):
        A, X = ctx.saved_tensors
        upper, left, unit = ctx.how
        G_B = solve_triangular(A.mT, grad, upper=not upper, left=left, unitriangular=unit)
        G_A = None
        if ctx.needs_input_grad[0]:
            G_A = -(G_B @ X.mT) if left else -(X.mT @ G_B)
            G_A = G_A.triu(int(unit)) if upper else G_A.tril(-int(unit))
            G_A = G_A.sum_to_size(ctx.shapes[0]) if G_A.shape != ctx.shapes[0] else G_A
        return G_A, G_B, None, None, None


def solve_triangular(A, B, *, upper, left=True, unitriangular=False):
    _check("linalg.solve_triangular", A, True)
    return _SolveTriangular.apply(A, B, upper, left, unitriangular)


# --- QR ---

qr_result = result_type("linalg_qr", "Q", "R")


@named("LinalgQrBackward0")
class _QR(Function):
    @staticmethod
    def forward(ctx, A, mode):
        Q, R = _nn.factor_qr(A, mode == "complete")
        Q, R = _columns(Q), _columns(R)
        ctx.mode = mode
        ctx.save_for_backward(Q, R)
        return Q, R

    @staticmethod
    def backward(ctx, gQ, gR):
        Q, R = ctx.saved_tensors
        m, n = Q.size(-2), R.size(-1)
        if ctx.mode == "complete" and m > n:
            raise RuntimeError("The QR decomposition is not differentiable when mode='complete' and "
                               "nrows > ncols.")
        if m >= n:
            return _qr_slope(Q, R, gQ, gR), None
        U, gU = R[..., :m], gR[..., :m]
        rest = R[..., m:]
        gV = gR[..., m:]
        # A = Q [U V]: what V adds goes through Q.
        gQ = gQ + (Q @ rest) @ gV.mT
        gX = _qr_slope(Q, U, gQ, gU)
        return torch.cat([gX, Q @ gV], -1), None


def _qr_slope(Q, R, gQ, gR):
    M = (R @ gR.mT - gQ.mT @ Q).tril()
    M = M + M.tril(-1).mT
    return solve_triangular(R.mT, gQ + Q @ M, upper=False, left=False)


def qr(A, mode="reduced"):
    _check("linalg.qr", A)
    if mode not in ("reduced", "complete", "r"):
        raise RuntimeError(f"qr received unrecognized mode '{mode}' but expected one of 'reduced' "
                           "(default), 'r', or 'complete'")
    if mode == "r":
        with torch.no_grad():
            R = _nn.factor_qr(A, False)[1]
        if A.requires_grad and torch.is_grad_enabled():
            raise NotImplementedError("torch.linalg.qr(mode='r') of what requires grad is not part "
                                      "of the playground")
        return qr_result((torch.empty(0, dtype=A.dtype), R))
    return qr_result(_QR.apply(A, mode))


# --- Eigenvalues ---

eigh_result = result_type("linalg_eigh", "eigenvalues", "eigenvectors")


@named("LinalgEighBackward0")
class _Eigh(Function):
    @staticmethod
    def forward(ctx, A, UPLO):
        if UPLO == "U":
            raise NotImplementedError("torch.linalg.eigh takes no UPLO='U' here: the signs of its "
                                      "vectors would be those of 'L'")
        L, V = _nn.factor_eigh(A)
        V = _columns(V)
        ctx.save_for_backward(L, V)
        return L, V

    @staticmethod
    def backward(ctx, gL, gV):
        L, V = ctx.saved_tensors
        apart = L.unsqueeze(-2) - L.unsqueeze(-1)
        apart = apart + torch.eye(L.size(-1), dtype=L.dtype)
        inner = (V.mT @ gV) / apart
        inner = inner - torch.diag_embed(inner.diagonal(0, -2, -1)) + torch.diag_embed(gL)
        slope = V @ inner @ V.mT
        return (slope + slope.mT) / 2, None


def eigh(A, UPLO="L"):
    _check("linalg.eigh", A, True)
    if UPLO.upper() not in ("L", "U"):
        raise RuntimeError(f"Expected UPLO argument to be 'L' or 'U', but got {UPLO}")
    return eigh_result(_Eigh.apply(A, UPLO.upper()))


def eigvalsh(A, UPLO="L"):
    _check("linalg.eigvalsh", A, True)
    return _Eigh.apply(A, UPLO.upper())[0]


# --- Singular values ---

svd_result = result_type("linalg_svd", "U", "S", "Vh")


@named("LinalgSvdBackward0")
class _SVD(Function):
    @staticmethod
    def forward(ctx, A, full_matrices):
        try:
            U, S, Vh = _nn.factor_svd(A)
        except RuntimeError as e:
            raise torch.linalg.LinAlgError(str(e)) from None
        k = S.size(-1)
        if not full_matrices:
            U, Vh = U[..., :k], Vh[..., :k, :]
        U, Vh = _columns(U), _columns(Vh)
        ctx.save_for_backward(U, S, Vh)
        return U, S, Vh

    @staticmethod
    def backward(ctx, gU, gS, gVh):
        U, S, Vh = ctx.saved_tensors
        m, n, k = U.size(-2), Vh.size(-1), S.size(-1)
        if U.size(-1) > k or Vh.size(-2) > k:
            U, gU, Vh, gVh = U[..., :k], gU[..., :k], Vh[..., :k, :], gVh[..., :k, :]
        return _svd_slope(U, S, Vh, gU, gS, gVh, m > k, n > k), None


def _svd_slope(U, S, Vh, gU, gS, gVh, tall, wide):
    square = S * S
    E = square.unsqueeze(-2) - square.unsqueeze(-1) + torch.eye(S.size(-1), dtype=S.dtype)
    UhgU, VhgV = U.mT @ gU, Vh @ gVh.mT
    inner = (UhgU - UhgU.mT) / E * S.unsqueeze(-2) + S.unsqueeze(-1) * ((VhgV - VhgV.mT) / E)
    slope = U @ (inner + torch.diag_embed(gS)) @ Vh
    if tall:
        slope = slope + (gU - U @ UhgU) / S.unsqueeze(-2) @ Vh
    if wide:
        slope = slope + U @ ((gVh - VhgV.mT @ Vh) / S.unsqueeze(-1))
    return slope


def svd(A, full_matrices=True, *, driver=None):
    _check("linalg.svd", A)
    if driver is not None:
        raise RuntimeError("torch.linalg.svd: keyword argument `driver=` is only supported on CUDA "
                           "inputs with cuSOLVER backend.")
    return svd_result(_SVD.apply(A, full_matrices))


def svdvals(A, *, driver=None):
    _check("linalg.svdvals", A)
    return _SVD.apply(A, False)[1]


# --- Pseudoinverses ---

def _tolerance(A, S, atol, rtol):
    """What of the singular values counts as 0."""
    if rtol is None:
        rtol = 0.0 if atol is not None and _positive(atol) else torch.finfo(A.dtype).eps * max(
            A.shape[-2:])
    return torch.maximum(torch.as_tensor(0.0 if atol is None else atol, dtype=S.dtype),
                         torch.as_tensor(rtol, dtype=S.dtype) * S[..., :1])


def _positive(tol):
    return bool((torch.as_tensor(tol) > 0).any())


@named("LinalgPinvBackward0")
class _Pinv(Function):
    @staticmethod
    def forward(ctx, A, atol, rtol, hermitian):
        U, S, Vh = svd(A, False)
        kept = S > _tolerance(A, S, atol, rtol)
        inverse = torch.where(kept, 1 / S, torch.zeros_like(S))
        pinv = (Vh.mT * inverse.unsqueeze(-2)) @ U.mT
        ctx.save_for_backward(A, pinv)
        return pinv

    @staticmethod
    def backward(ctx, grad):
        A, P = ctx.saved_tensors
        if A.size(-2) <= A.size(-1):
            K = grad.mT @ P
            KP = K @ P.mT
            slope = -(P @ K).mT + KP - (A @ P) @ KP + (P.mT @ P) @ (grad.mT - K @ A)
        else:
            K = P @ grad.mT
            PK = P.mT @ K
            slope = -(K @ P).mT + (grad.mT - A @ K) @ P @ P.mT + PK - (PK @ P) @ A
        return slope, None, None, None


def pinv(A, rcond=None, hermitian=False, *, atol=None, rtol=None):
    _check("linalg.pinv", A)
    return _Pinv.apply(A, atol, rcond if rtol is None else rtol, hermitian)


lstsq_result = result_type("linalg_lstsq", "solution", "residuals", "rank", "singular_values")


@named("LinalgLstsqBackward0")
class _Lstsq(Function):
    @staticmethod
    def forward(ctx, A, B):
        ctx.save_for_backward(A, B)
        X = pinv(A) @ B
        room = torch.empty(X.shape[:-2] + (X.size(-1), max(A.shape[-2:])), dtype=X.dtype)
        return room[..., :A.size(-1)].copy_(X.mT).mT

    @staticmethod
    def backward(ctx, grad):
        A, B = ctx.saved_tensors
        with torch.enable_grad():
            inverse = pinv(A)
        G_A = None
        if ctx.needs_input_grad[0]:
            G_A, = torch.autograd.grad(inverse, A, grad @ B.mT,
                                       create_graph=torch.is_grad_enabled())
        return G_A, inverse.mT @ grad


def lstsq(A, B, rcond=None, *, driver=None):
    _check("torch.linalg.lstsq", A)
    if driver not in (None, "gelsy", "gels", "gelsd", "gelss"):
        raise RuntimeError("torch.linalg.lstsq: parameter `driver` should be one of (gels, gelsy, "
                           f"gelsd, gelss), but got {driver}")
    vector = A.dim() - 1 == B.dim() and B.dim() > 0 and A.shape[:-1] == B.shape
    rows = B.unsqueeze(-1) if vector else B
    solution = _Lstsq.apply(A, rows)
    with torch.no_grad():
        S = svdvals(A)
        rank = (S > _tolerance(A, S, None, rcond)).sum(-1)
        m, n = A.shape[-2:]
        full = driver not in (None, "gelsy") and m > n and bool((rank == n).all())
        residuals = ((A @ solution - rows) ** 2).sum(-2) if full else torch.empty(0, dtype=A.dtype)
        values = S if driver in ("gelsd", "gelss") else torch.empty(0, dtype=A.dtype)
        if driver == "gels":
            rank = torch.empty(0, dtype=torch.int64)
    return lstsq_result((solution.squeeze(-1) if vector else solution, residuals, rank, values))
