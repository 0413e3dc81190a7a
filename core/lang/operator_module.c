/* _operator: the operators as functions; prelude/operator.py has those that are more than one. */
#include "lang/frame.h"
#include "lang/native.h"
#include "lang/stdlib.h"
#include "lang/type.h"

/* name, the operator: of two values, answering anew or writing into the first. */
#define BINARIES(row)                                                                             \
    row(add, ADD) row(sub, SUB) row(mul, MUL) row(truediv, DIV) row(floordiv, FLOORDIV)           \
        row(mod, MOD) row(pow, POW) row(matmul, MATMUL) row(and_, AND) row(or_, OR) row(xor, XOR) \
            row(lshift, LSHIFT) row(rshift, RSHIFT)
#define INPLACES(row)                                                                        \
    row(iadd, ADD) row(isub, SUB) row(imul, MUL) row(itruediv, DIV) row(ifloordiv, FLOORDIV) \
        row(imod, MOD) row(ipow, POW) row(imatmul, MATMUL) row(iand, AND) row(ior, OR)       \
            row(ixor, XOR) row(ilshift, LSHIFT) row(irshift, RSHIFT)
#define COMPARISONS(row) row(lt, LT) row(le, LE) row(eq, EQ) row(ne, NE) row(ge, GE) row(gt, GT)
#define UNARIES(row) row(neg, NEG) row(pos, POS) row(inv, INVERT) row(invert, INVERT)

#define FUNCTION(name, expression)                                            \
    static gw_flow op_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        const gw_value *v = args->values;                                     \
        return expression;                                                    \
    }
#define BINARY(name, op) FUNCTION(name, gw_binary(vm, GW_BIN_##op, v[0], v[1], out))
#define INPLACE(name, op) FUNCTION(name, gw_inplace(vm, GW_BIN_##op, v[0], v[1], out))
#define COMPARISON(name, op) FUNCTION(name, gw_compare(vm, GW_CMP_##op, v[0], v[1], out))
#define UNARY(name, op) FUNCTION(name, gw_unary(vm, GW_UN_##op, v[0], out))
BINARIES(BINARY)
INPLACES(INPLACE)
COMPARISONS(COMPARISON)
UNARIES(UNARY)
FUNCTION(truth, gw_truth(vm, v[0], out))

static gw_flow not_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_truth(vm, task->values[0], &in));
    *out = gw_bool(!in.b);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow op_not_(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, not_step, args->values, 1, NULL);
}

FUNCTION(contains, gw_contains(vm, v[0], v[1], out))
FUNCTION(getitem, gw_getitem(vm, v[0], v[1], out))

static gw_flow op_is_(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_bool(gw_is_same(args->values[0], args->values[1]));
    return GW_RETURNED;
}

static gw_flow op_is_not(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    *out = gw_bool(!gw_is_same(args->values[0], args->values[1]));
    return GW_RETURNED;
}

/* values: object, index, the value; unset: del. */
static gw_flow setitem_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value *v = task->values;
    gw_flow flow;
    switch (task->state++) {
    case 0:
        flow = gw_setitem(vm, v[0], v[1], v[2]);
        if (flow != GW_RETURNED) {
            return flow;
        }
        break;
    default:
        gw_release_value(in);
    }
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow op_setitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, setitem_step, args->values, 3, NULL);
}

static gw_flow op_delitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    const gw_value values[] = {args->values[0], args->values[1], gw_unset()};
    return gw_task_start(vm, setitem_step, values, 3, NULL);
}

#define ONE(name, op) {#name, op_##name, 1, 1, 0, NULL},
#define TWO(name, op) {#name, op_##name, 2, 2, 0, NULL},
static const gw_native_def functions[] = {
    BINARIES(TWO) INPLACES(TWO) COMPARISONS(TWO) UNARIES(ONE) ONE(truth, ) ONE(not_, )
        TWO(contains, ) TWO(getitem, ) TWO(is_, ) TWO(is_not, )
            TWO(delitem, ){"setitem", op_setitem, 3, 3, 0, NULL},
    {0},
};

const gw_module_def gw_operator_module = {
    .name = "_operator", .home = "_operator", .functions = functions};
