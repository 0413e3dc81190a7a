/* Matrices: products, inverses, determinants. */
#include <math.h>

#include "gradwalk/ops.h"
#include "kernels/lapack.h"
#include "lang/numpy/bridge.h"
#include "lang/numpy/faults.h"
#include "ops/factor.h"

static gw_tensor *refuse_dims(gw_vm *vm, int operand) {
    gw_raise(vm, GW_X_ValueError,
             "matmul: Input operand %d does not have enough dimensions (has 0, gufunc core with "
             "signature (n?,k),(k,m?)->(n?,m?) requires 1)",
             operand);
    return NULL;
}

static bool check_batches(gw_vm *vm, const gw_tensor *a, const gw_tensor *b) {
    for (int d = 3; d <= a->ndim && d <= b->ndim; d++) {
        const int64_t m = a->dims[a->ndim - d], n = b->dims[b->ndim - d];
        if (m != n && m != 1 && n != 1) {
            gw_raise(vm, GW_X_ValueError,
                     "operands could not be broadcast together with remapped shapes "
                     "[original->remapped]: of batches of matrices");
            return false;
        }
    }
    return true;
}

static gw_tensor *product(gw_vm *vm, gw_tensor *a, gw_tensor *b) {
    gw_context *ctx = gw_vm_context(vm);
    if (a->ndim == 0 || b->ndim == 0) {
        return refuse_dims(vm, a->ndim == 0 ? 0 : 1);
    }
    const int64_t inner = a->dims[a->ndim - 1], other = b->dims[b->ndim > 1 ? b->ndim - 2 : 0];
    if (inner != other) {
        gw_raise(vm, GW_X_ValueError,
                 "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
                 "signature (n?,k),(k,m?)->(n?,m?) (size %lld is different from %lld)",
                 (long long)other, (long long)inner);
        return NULL;
    }
    const gw_dtype dtype = gw_promote_types((gw_dtype)a->dtype, (gw_dtype)b->dtype);
    if (!check_batches(vm, a, b)) {
        return NULL;
    }
    /* Halves are added up as floats; of bools it is whether any pair holds. */
    const gw_dtype wide = dtype == GW_F16 ? GW_F32 : dtype == GW_BOOL ? GW_I64 : dtype;
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *left = gw_to(a, wide), *right = gw_to(b, wide);
    gw_tensor *y = left && right ? gw_matmul(left, right) : NULL;
    gw_tensor *plain = y ? gw_tensor_copy(y, dtype) : NULL; /* its own memory, row by row */
    gw_quiet_end(&before);
    gw_tensor_release(left);
    gw_tensor_release(right);
    gw_tensor_release(y);
    if (!plain) {
        gw_raise_error(vm);
    }
    return plain;
}

gw_tensor *gw_array_matmul(gw_vm *vm, gw_tensor *a, gw_tensor *b) {
    gw_tensor *y = product(vm, a, b);
    const unsigned faults = y ? gw_numpy_fold_faults(a, b, y) : 0;
    if (faults && !gw_numpy_report(vm, faults, false, "matmul")) {
        gw_tensor_release(y);
        return NULL;
    }
    return y;
}

/* np.dot: without warnings. */
static gw_flow dot(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_return_result(
        vm, product(vm, gw_array_tensor(vm, args->values[0]), gw_array_tensor(vm, args->values[1])),
        out);
}

static gw_flow matmul(gw_vm *vm, const gw_args *args, gw_value *out) {
    return gw_return_result(vm,
                            gw_array_matmul(vm, gw_array_tensor(vm, args->values[0]),
                                            gw_array_tensor(vm, args->values[1])),
                            out);
}

/* The parts (taken over) as a tuple of arrays. */
static gw_flow give(gw_vm *vm, gw_status status, gw_parts *parts, gw_value *out) {
    gw_value items[3] = {gw_unset(), gw_unset(), gw_unset()};
    gw_flow flow = status == GW_OK ? GW_RETURNED : gw_raise_error(vm);
    size_t n = 0;
    for (; status == GW_OK && n < parts->n && flow == GW_RETURNED; n++) {
        gw_tensor *item = parts->items[n];
        parts->items[n] = NULL;
        flow = gw_return_array(vm, item, gw_none(), &items[n]);
    }
    gw_parts_free(gw_vm_context(vm), parts);
    gw_tuple *tuple = flow == GW_RETURNED ? gw_tuple_new(vm, items, n) : NULL;
    for (size_t i = 0; i < 3; i++) {
        gw_release_value(items[i]);
    }
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

/* The factors of a square float matrix (checked by the prelude), in memory of their own: numpy
 * computes in double here, whatever the dtype. */
typedef struct factors {
    gw_tensor *m;    /* owned; NULL: no memory */
    int64_t *pivots; /* owned */
    int64_t n, singular;
} factors;

static factors factor(gw_context *ctx, const gw_tensor *a) {
    factors f = {.m = gw_tensor_copy(a, GW_F64), .n = a->dims[0]};
    f.pivots = f.m ? gw_alloc(ctx, (size_t)(f.n + 1) * sizeof *f.pivots) : NULL;
    if (f.m && !f.pivots) {
        gw_tensor_release(f.m);
        f.m = NULL;
    }
    if (f.m) {
        f.singular = gw_lapack_factor(gw_tensor_data(f.m), f.n, f.pivots);
    }
    return f;
}

static void factors_free(gw_context *ctx, factors *f) {
    gw_tensor_release(f->m);
    if (f->pivots) {
        gw_release(ctx, f->pivots, (size_t)(f->n + 1) * sizeof *f->pivots);
    }
}

/* What solves a x = b, `b` taken over, in double; None: the matrix is singular. */
static gw_flow solved(gw_vm *vm, const gw_tensor *a, gw_tensor *b, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    factors f = b ? factor(ctx, a) : (factors){0};
    const bool done = f.m, regular = f.singular == 0;
    if (done && regular) {
        gw_lapack_solve(gw_tensor_data(f.m), f.n, f.pivots, gw_tensor_data(b),
                        b->ndim > 1 ? b->dims[1] : 1);
    }
    factors_free(ctx, &f);
    if (done && regular) {
        gw_tensor *x = gw_tensor_copy(b, (gw_dtype)a->dtype);
        gw_tensor_release(b);
        return gw_return_result(vm, x, out);
    }
    gw_tensor_release(b);
    *out = gw_none();
    return done ? GW_RETURNED : gw_raise_error(vm);
}

static gw_flow inv(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *a = gw_array_tensor(vm, args->values[0]);
    gw_tensor *b = gw_full(gw_vm_context(vm), GW_F64, a->dims, a->ndim, gw_scalar_int(0));
    for (int64_t i = 0; b && i < a->dims[0]; i++) {
        ((double *)gw_tensor_data(b))[i * a->dims[0] + i] = 1;
    }
    return solved(vm, a, b, out);
}

static gw_flow solve(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *a = gw_array_tensor(vm, args->values[0]),
                    *b = gw_array_tensor(vm, args->values[1]);
    return solved(vm, a, gw_tensor_copy(b, GW_F64), out);
}

/* slogdet(matrix): the sign, and the sum of the logarithms of the pivots; a tuple of arrays. */
static gw_flow slogdet(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_tensor *a = gw_array_tensor(vm, args->values[0]);
    factors f = factor(ctx, a);
    if (!f.m) {
        return gw_raise_error(vm);
    }
    double sign = f.singular ? 0 : 1, sum = f.singular ? -(double)INFINITY : 0;
    for (int64_t i = 0; i < f.n && !f.singular; i++) {
        const double pivot = ((const double *)gw_tensor_data(f.m))[i * f.n + i];
        sign = (f.pivots[i] != i) != (pivot < 0) ? -sign : sign;
        sum += log(fabs(pivot));
    }
    factors_free(ctx, &f);
    gw_parts parts = {.items = gw_alloc_zero(ctx, 2 * sizeof(gw_tensor *))};
    for (; parts.items && parts.n < 2; parts.n++) {
        parts.items[parts.n] = gw_full(ctx, GW_F64, NULL, 0, gw_scalar_float(parts.n ? sum : sign));
    }
    return give(vm, gw_error(ctx), &parts, out);
}

static gw_flow factor_qr(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_parts parts;
    bool full;
    if (!gw_arg_bool(vm, args->values[1], &full)) {
        return GW_RAISED;
    }
    return give(vm, gw_factor_qr(gw_array_tensor(vm, args->values[0]), full, &parts), &parts, out);
}
static gw_flow factor_eigh(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_tensor *a = gw_array_tensor(vm, args->values[0]);
    gw_parts parts;
    bool upper;
    if (!gw_arg_bool(vm, args->values[1], &upper)) {
        return GW_RAISED;
    }
    return give(vm, upper ? gw_factor_eigh_upper(a, &parts) : gw_factor_eigh(a, &parts), &parts,
                out);
}
static gw_flow factor_eig(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_parts parts;
    bool vectors;
    if (!gw_arg_bool(vm, args->values[1], &vectors)) {
        return GW_RAISED;
    }
    return give(vm, gw_factor_eig(gw_array_tensor(vm, args->values[0]), vectors, &parts), &parts,
                out);
}
static gw_flow factor_svd(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_parts parts;
    return give(vm, gw_factor_svd(gw_array_tensor(vm, args->values[0]), &parts), &parts, out);
}
static gw_flow factor_cholesky(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_parts parts;
    return give(vm, gw_factor_cholesky(gw_array_tensor(vm, args->values[0]), &parts), &parts, out);
}

const gw_native_def gw_linear_functions[] = {{"matmul", matmul, 2, 2, 0, NULL},
                                             {"dot", dot, 2, 2, 0, NULL},
                                             {"inv", inv, 1, 1, 0, NULL},
                                             {"slogdet", slogdet, 1, 1, 0, NULL},
                                             {"solve", solve, 2, 2, 0, NULL},
                                             {"factor_qr", factor_qr, 2, 2, 0, NULL},
                                             {"factor_eigh", factor_eigh, 2, 2, 0, NULL},
                                             {"factor_eig", factor_eig, 2, 2, 0, NULL},
                                             {"factor_svd", factor_svd, 1, 1, 0, NULL},
                                             {"factor_cholesky", factor_cholesky, 1, 1, 0, NULL},
                                             {0}};
