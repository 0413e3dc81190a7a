/* Products of matrices and small linear algebra. */
#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"

static gw_flow binary(gw_targs *t, gw_tensor *(*op)(gw_tensor *, gw_tensor *), gw_value *out) {
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1)), out);
}
static gw_flow unary(gw_targs *t, gw_tensor *(*op)(gw_tensor *), gw_value *out) {
    return gw_return_tensor(t->vm, op(gw_targs_tensor(t, 0)), out);
}

gw_flow gw_torch_matmul(gw_targs *t, gw_value *out) {
    return binary(t, gw_matmul, out);
}
gw_flow gw_torch_mm(gw_targs *t, gw_value *out) {
    return binary(t, gw_mm, out);
}
gw_flow gw_torch_mv(gw_targs *t, gw_value *out) {
    return binary(t, gw_mv, out);
}
gw_flow gw_torch_dot(gw_targs *t, gw_value *out) {
    return binary(t, gw_dot, out);
}
gw_flow gw_torch_vdot(gw_targs *t, gw_value *out) {
    return binary(t, gw_vdot, out);
}
gw_flow gw_torch_bmm(gw_targs *t, gw_value *out) {
    return binary(t, gw_bmm, out);
}
gw_flow gw_torch_outer(gw_targs *t, gw_value *out) {
    return binary(t, gw_outer, out);
}
gw_flow gw_torch_kron(gw_targs *t, gw_value *out) {
    return binary(t, gw_kron, out);
}

/* beta input + alpha a b, where both factors usually are 1. */
typedef gw_tensor *(*product)(gw_tensor *, gw_tensor *, gw_tensor *, double, double);

static gw_flow with_factors(gw_targs *t, product op, gw_value *out) {
    double beta, alpha;
    gw_tensor *x = gw_targs_tensor(t, 0), *a = gw_targs_tensor(t, 1), *b = gw_targs_tensor(t, 2);
    if (!gw_targs_float(t, 3, 1, &beta) || !gw_targs_float(t, 4, 1, &alpha)) {
        return GW_RAISED;
    }
    bool plain = op == gw_addmm_scaled && beta == 1 && alpha == 1;
    gw_tensor *y = plain ? gw_addmm(x, a, b) : op(x, a, b, beta, alpha);
    gw_dtype dtype = y ? (gw_dtype)gw_tensor_dtype(y) : GW_BOOL;
    if (y && (gw_check_fits(t->ctx, gw_scalar_float(beta), dtype) != GW_OK ||
              gw_check_fits(t->ctx, gw_scalar_float(alpha), dtype) != GW_OK)) {
        gw_tensor_release(y);
        return gw_raise_error(t->vm);
    }
    return gw_return_tensor(t->vm, y, out);
}
gw_flow gw_torch_addmm(gw_targs *t, gw_value *out) {
    return with_factors(t, gw_addmm_scaled, out);
}
gw_flow gw_torch_baddbmm(gw_targs *t, gw_value *out) {
    return with_factors(t, gw_baddbmm, out);
}

gw_flow gw_torch_det(gw_targs *t, gw_value *out) {
    return unary(t, gw_det, out);
}
gw_flow gw_torch_logdet(gw_targs *t, gw_value *out) {
    return unary(t, gw_logdet, out);
}
gw_flow gw_torch_inverse(gw_targs *t, gw_value *out) {
    return unary(t, gw_inverse, out);
}
gw_flow gw_torch_solve(gw_targs *t, gw_value *out) {
    return binary(t, gw_solve, out);
}
gw_flow gw_torch_matrix_power(gw_targs *t, gw_value *out) {
    int64_t n;
    if (!gw_targs_int(t, 1, 0, &n)) {
        return GW_RAISED;
    }
    return gw_return_tensor(t->vm, gw_matrix_power(gw_targs_tensor(t, 0), n), out);
}

/* Without a dim: the first one of size 3. */
gw_flow gw_torch_cross(gw_targs *t, gw_value *out) {
    const gw_tensor *a = gw_targs_tensor(t, 0);
    int64_t dim;
    if (!gw_targs_int(t, 2, 0, &dim)) {
        return GW_RAISED;
    }
    if (!gw_targs_has(t, 2)) {
        while (dim < gw_tensor_ndim(a) && gw_tensor_dims(a)[dim] != 3) {
            dim++;
        }
        if (dim == gw_tensor_ndim(a)) {
            return gw_raise(t->vm, GW_X_RuntimeError, "no dimension of size 3 in input");
        }
    }
    return gw_return_tensor(t->vm, gw_cross(gw_targs_tensor(t, 0), gw_targs_tensor(t, 1), dim),
                            out);
}

/* equation, [operands] */
gw_flow gw_torch_einsum(gw_targs *t, gw_value *out) {
    gw_value *items;
    size_t n;
    gw_sequence_items(t->values[1], &items, &n);
    gw_tensor **list = gw_alloc_array(t->ctx, n ? n : 1, sizeof *list);
    if (!list) {
        return gw_raise_error(t->vm);
    }
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
    }
    gw_tensor *y = gw_einsum(t->ctx, gw_as_str(t->values[0])->data, list, n);
    gw_release(t->ctx, list, (n ? n : 1) * sizeof *list);
    return gw_return_tensor(t->vm, y, out);
}

/* [tensors], indexing */
gw_flow gw_torch_meshgrid(gw_targs *t, gw_value *out) {
    gw_value *items;
    size_t n;
    gw_parts parts;
    bool xy = gw_str_is(gw_as_str(t->values[1]), "xy");
    gw_sequence_items(t->values[0], &items, &n);
    gw_tensor **list = gw_alloc_array(t->ctx, n ? n : 1, sizeof *list);
    if (!list) {
        return gw_raise_error(t->vm);
    }
    for (size_t i = 0; i < n; i++) {
        list[i] = gw_tensor_of(items[i]);
    }
    gw_status status = gw_meshgrid(list, n, xy, &parts);
    gw_release(t->ctx, list, (n ? n : 1) * sizeof *list);
    return status == GW_OK ? gw_return_parts(t->vm, &parts, out) : gw_raise_error(t->vm);
}
/* torch.linalg.norm and vector_norm of vectors: x, ord=2, dim=None, keepdim=False. */
gw_flow gw_torch_linalg_norm(gw_targs *t, gw_value *out) {
    int64_t dims[GW_MAX_DIMS];
    int n;
    double p;
    if (!gw_targs_ints(t, 2, dims, &n) || !gw_targs_float(t, 1, 2, &p)) {
        return GW_RAISED;
    }
    gw_tensor *y = gw_vector_norm(gw_targs_tensor(t, 0), p, dims, n, gw_targs_bool(t, 3, false));
    return gw_return_tensor(t->vm, y, out);
}
