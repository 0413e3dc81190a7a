/* Matrices: products, inverses, determinants. */
#include "gradwalk/ops.h"
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

/* Of square float matrices (checked by the prelude); None: the matrix is singular. */
static gw_flow quietly(gw_vm *vm, gw_tensor *(*f)(gw_tensor *), gw_tensor *a, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *y = f(a);
    gw_quiet_end(&before);
    if (!y && gw_error(ctx) == GW_E_LINALG) {
        gw_error_clear(ctx);
        *out = gw_none();
        return GW_RETURNED;
    }
    return gw_return_result(vm, y, out);
}

static gw_flow inv(gw_vm *vm, const gw_args *args, gw_value *out) {
    return quietly(vm, gw_inverse, gw_array_tensor(vm, args->values[0]), out);
}

/* As numpy has it: the sign times e to the sum of the logarithms of the pivots. */
static gw_flow det(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    gw_parts parts;
    gw_tensor *y = NULL;
    const gw_quiet before = gw_quiet_begin(ctx);
    if (gw_slogdet(gw_array_tensor(vm, args->values[0]), &parts) == GW_OK) {
        gw_tensor *size = gw_exp(parts.items[1]);
        y = gw_mul(parts.items[0], size);
        gw_tensor_release(size);
    }
    gw_parts_free(ctx, &parts);
    gw_quiet_end(&before);
    return gw_return_result(vm, y, out);
}

static gw_flow solve(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_context *ctx = gw_vm_context(vm);
    const gw_quiet before = gw_quiet_begin(ctx);
    gw_tensor *y =
        gw_solve(gw_array_tensor(vm, args->values[0]), gw_array_tensor(vm, args->values[1]));
    gw_quiet_end(&before);
    if (!y && gw_error(ctx) == GW_E_LINALG) {
        gw_error_clear(ctx);
        *out = gw_none();
        return GW_RETURNED;
    }
    return gw_return_result(vm, y, out);
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
                                             {"det", det, 1, 1, 0, NULL},
                                             {"solve", solve, 2, 2, 0, NULL},
                                             {"factor_qr", factor_qr, 2, 2, 0, NULL},
                                             {"factor_eigh", factor_eigh, 2, 2, 0, NULL},
                                             {"factor_eig", factor_eig, 2, 2, 0, NULL},
                                             {"factor_svd", factor_svd, 1, 1, 0, NULL},
                                             {"factor_cholesky", factor_cholesky, 1, 1, 0, NULL},
                                             {0}};
