/* Factorisations for prelude/torch/linalg. */
#include "lang/torch/bindings.h"
#include "lang/torch/parts.h"
#include "lang/torch/table.h"
#include "ops/factor.h"

static gw_flow give(gw_targs *t, gw_status status, gw_parts *parts, gw_value *out) {
    return status == GW_OK ? gw_return_parts(t->vm, parts, out) : gw_raise_error(t->vm);
}

/* Of those that take the matrix alone. */
static gw_flow factor(gw_targs *t, gw_status (*of)(const gw_tensor *a, gw_parts *parts),
                      gw_value *out) {
    gw_parts parts;
    return give(t, of(gw_targs_tensor(t, 0), &parts), &parts, out);
}

gw_flow gw_torch_factor_qr(gw_targs *t, gw_value *out) {
    gw_parts parts;
    return give(t, gw_factor_qr(gw_targs_tensor(t, 0), gw_targs_bool(t, 1, false), &parts), &parts,
                out);
}
gw_flow gw_torch_factor_eigh(gw_targs *t, gw_value *out) {
    return factor(t, gw_factor_eigh, out);
}
gw_flow gw_torch_factor_svd(gw_targs *t, gw_value *out) {
    return factor(t, gw_factor_svd, out);
}
gw_flow gw_torch_factor_cholesky(gw_targs *t, gw_value *out) {
    return factor(t, gw_factor_cholesky, out);
}
gw_flow gw_torch_nn_slogdet(gw_targs *t, gw_value *out) {
    gw_parts parts;
    return give(t, gw_slogdet(gw_targs_tensor(t, 0), &parts), &parts, out);
}
