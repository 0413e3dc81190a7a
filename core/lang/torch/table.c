/* torch.def expanded: bodies of the rows that need none of their own, the registry, and a function
 * of the vm for every row, that matches arguments and runs the body. */
#include "lang/torch/table.h"

#include "gradwalk/ops.h"
#include "lang/torch/bindings.h"
#include "lang/torch/out_argument.h"

/* Bodies. */
#define UNARY(name, engine, doc)                                                 \
    static gw_flow do_##name(gw_targs *t, gw_value *out) {                       \
        return gw_return_tensor(t->vm, gw_##engine(gw_targs_tensor(t, 0)), out); \
    }                                                                            \
    static gw_flow do_##name##_(gw_targs *t, gw_value *out) {                    \
        gw_status status = gw_##engine##_(gw_targs_tensor(t, 0));                \
        return gw_return_self(t->vm, status, t->values[0], out);                 \
    }
#define LONE(name, engine, doc) UNARY(name, engine, doc)
#define BINARY(name, engine, doc)                                                           \
    static gw_flow do_##name(gw_targs *t, gw_value *out) {                                  \
        gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1);                   \
        gw_settle_floats(a, b);                                                             \
        return gw_return_tensor(t->vm, gw_##engine(a, b), out);                             \
    }                                                                                       \
    static gw_flow do_##name##_(gw_targs *t, gw_value *out) {                               \
        gw_tensor *b = gw_targs_tensor(t, 1);                                               \
        gw_status status = b ? gw_##engine##_(gw_targs_tensor(t, 0), b) : gw_error(t->ctx); \
        return gw_return_self(t->vm, status, t->values[0], out);                            \
    }
#define COMPARE(name, engine, doc)                                        \
    static gw_flow do_##name(gw_targs *t, gw_value *out) {                \
        gw_tensor *a = gw_targs_tensor(t, 0), *b = gw_targs_tensor(t, 1); \
        return gw_return_tensor(t->vm, gw_##engine(a, b), out);           \
    }
#define PAIR(name, engine, doc) COMPARE(name, engine, doc)
#define TEST(name, engine, doc)                                                  \
    static gw_flow do_##name(gw_targs *t, gw_value *out) {                       \
        return gw_return_tensor(t->vm, gw_##engine(gw_targs_tensor(t, 0)), out); \
    }
#define BOTH(name, body, signatures, doc)
#define FUNCTION(name, body, signatures, doc)
#define METHOD(name, body, signatures, doc)
#define AUTOGRAD(name, body, signatures, doc)
#define NN(name, body, signatures, doc)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"

/* Rows. */
typedef enum row_id {
#define UNARY(name, engine, doc) ROW_##name, ROW_##name##_,
#define LONE(name, engine, doc) UNARY(name, engine, doc)
#define BINARY(name, engine, doc) ROW_##name, ROW_##name##_,
#define COMPARE(name, engine, doc) ROW_##name,
#define PAIR(name, engine, doc) ROW_##name,
#define TEST(name, engine, doc) ROW_##name,
#define BOTH(name, body, signatures, doc) ROW_##name,
#define FUNCTION(name, body, signatures, doc) ROW_FUNCTION_##name,
#define METHOD(name, body, signatures, doc) ROW_METHOD_##name,
#define AUTOGRAD(name, body, signatures, doc) ROW_AUTOGRAD_##name,
#define NN(name, body, signatures, doc) ROW_NN_##name,
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    ROW_COUNT
} row_id;

const gw_torch_row gw_torch_rows[ROW_COUNT + 1] = {
#define UNARY(name, engine, doc)                                                \
    {#name, "Tensor input, *, Tensor out=None", doc, do_##name, GW_TORCH_BOTH}, \
        {#name "_", "Tensor input", "The same in place.", do_##name##_, GW_TORCH_BOTH},
#define LONE(name, engine, doc)                                                 \
    {#name, "Tensor input, *, Tensor out=None", doc, do_##name, GW_TORCH_BOTH}, \
        {#name "_", "Tensor input", "The same in place.", do_##name##_, GW_TORCH_METHOD},
#define BINARY(name, engine, doc)                                                               \
    {#name, "Operand input, Operand other, *, Tensor out=None", doc, do_##name, GW_TORCH_BOTH}, \
        {#name "_", "Tensor input, Operand other", "The same in place.", do_##name##_,          \
         GW_TORCH_METHOD},
#define COMPARE(name, engine, doc)                        \
    {#name,                                               \
     "Tensor input, Tensor other, *, Tensor out=None"     \
     " | Tensor input, Number other, *, Tensor out=None", \
     doc, do_##name, GW_TORCH_BOTH},
#define PAIR(name, engine, doc) \
    {#name, "Tensor input, Tensor other, *, Tensor out=None", doc, do_##name, GW_TORCH_BOTH},
#define TEST(name, engine, doc) \
    {#name, "Tensor input, *, Tensor out=None", doc, do_##name, GW_TORCH_BOTH},
#define BOTH(name, body, signatures, doc) {#name, signatures, doc, gw_torch_##body, GW_TORCH_BOTH},
#define FUNCTION(name, body, signatures, doc) \
    {#name, signatures, doc, gw_torch_##body, GW_TORCH_FUNCTION},
#define METHOD(name, body, signatures, doc) \
    {#name, signatures, doc, gw_torch_##body, GW_TORCH_METHOD},
#define AUTOGRAD(name, body, signatures, doc) \
    {#name, signatures, doc, gw_torch_##body, GW_TORCH_AUTOGRAD},
#define NN(name, body, signatures, doc) {#name, signatures, doc, gw_torch_##body, GW_TORCH_NN},
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    {0},
};

/* Calls. */
static gw_flow run(gw_vm *vm, row_id id, const gw_args *args, bool is_method, gw_value *out) {
    const gw_torch_row *row = &gw_torch_rows[id];
    gw_targs t;
    *out = gw_unset();
    bool matched = gw_targs_match(&t, vm, row->name, row->signatures, args, is_method);
    gw_flow flow = !matched               ? GW_RAISED
                   : gw_torch_has_out(&t) ? gw_torch_into(&t, row->body, out)
                                          : row->body(&t, out);
    gw_targs_release(&t);
    return flow;
}

#define CALL(function, id, is_method)                                        \
    static gw_flow function(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return run(vm, id, args, is_method, out);                            \
    }
/* Of one tensor, and nothing else given, there is nothing to match. */
static gw_flow run_unary(gw_vm *vm, row_id id, gw_tensor *(*engine)(gw_tensor *),
                         const gw_args *args, bool is_method, gw_value *out) {
    gw_tensor *x = args->n == 1 && !args->n_keywords ? gw_tensor_of(args->values[0]) : NULL;
    if (x && args->values[0].o->type == gw_torch_of(vm)->tensor) {
        return gw_return_tensor(vm, engine(x), out);
    }
    return run(vm, id, args, is_method, out);
}

#define CALL_UNARY(function, id, engine, is_method)                          \
    static gw_flow function(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return run_unary(vm, id, engine, args, is_method, out);              \
    }
#define UNARY(name, engine, doc)                                \
    CALL_UNARY(function_##name, ROW_##name, gw_##engine, false) \
    CALL_UNARY(method_##name, ROW_##name, gw_##engine, true)    \
    CALL(function_##name##_, ROW_##name##_, false)              \
    CALL(method_##name##_, ROW_##name##_, true)
#define LONE(name, engine, doc)                                 \
    CALL_UNARY(function_##name, ROW_##name, gw_##engine, false) \
    CALL_UNARY(method_##name, ROW_##name, gw_##engine, true)    \
    CALL(method_##name##_, ROW_##name##_, true)
#define BINARY(name, engine, doc)            \
    CALL(function_##name, ROW_##name, false) \
    CALL(method_##name, ROW_##name, true)    \
    CALL(method_##name##_, ROW_##name##_, true)
#define COMPARE(name, engine, doc) \
    CALL(function_##name, ROW_##name, false) CALL(method_##name, ROW_##name, true)
#define PAIR(name, engine, doc) COMPARE(name, engine, doc)
#define TEST(name, engine, doc) COMPARE(name, engine, doc)
#define BOTH(name, body, signatures, doc) \
    CALL(function_##name, ROW_##name, false) CALL(method_##name, ROW_##name, true)
#define FUNCTION(name, body, signatures, doc) CALL(function_##name, ROW_FUNCTION_##name, false)
#define METHOD(name, body, signatures, doc) CALL(method_##name, ROW_METHOD_##name, true)
#define AUTOGRAD(name, body, signatures, doc) CALL(autograd_##name, ROW_AUTOGRAD_##name, false)
#define NN(name, body, signatures, doc) CALL(nn_##name, ROW_NN_##name, false)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"

#define DEF(name, function, doc) {name, function, 0, GW_ANY, GW_NATIVE_KEYWORDS, doc},

const gw_native_def gw_torch_functions[] = {
#define UNARY(name, engine, doc) \
    DEF(#name, function_##name, doc) DEF(#name "_", function_##name##_, "The same in place.")
#define LONE(name, engine, doc) DEF(#name, function_##name, doc)
#define BINARY(name, engine, doc) DEF(#name, function_##name, doc)
#define COMPARE(name, engine, doc) DEF(#name, function_##name, doc)
#define PAIR(name, engine, doc) DEF(#name, function_##name, doc)
#define TEST(name, engine, doc) DEF(#name, function_##name, doc)
#define BOTH(name, body, signatures, doc) DEF(#name, function_##name, doc)
#define FUNCTION(name, body, signatures, doc) DEF(#name, function_##name, doc)
#define METHOD(name, body, signatures, doc)
#define AUTOGRAD(name, body, signatures, doc)
#define NN(name, body, signatures, doc)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    {0},
};

const gw_native_def gw_tensor_methods[] = {
#define UNARY(name, engine, doc) \
    DEF(#name, method_##name, doc) DEF(#name "_", method_##name##_, "The same in place.")
#define LONE(name, engine, doc) UNARY(name, engine, doc)
#define BINARY(name, engine, doc) \
    DEF(#name, method_##name, doc) DEF(#name "_", method_##name##_, "The same in place.")
#define COMPARE(name, engine, doc) DEF(#name, method_##name, doc)
#define PAIR(name, engine, doc) DEF(#name, method_##name, doc)
#define TEST(name, engine, doc) DEF(#name, method_##name, doc)
#define BOTH(name, body, signatures, doc) DEF(#name, method_##name, doc)
#define FUNCTION(name, body, signatures, doc)
#define METHOD(name, body, signatures, doc) DEF(#name, method_##name, doc)
#define AUTOGRAD(name, body, signatures, doc)
#define NN(name, body, signatures, doc)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    {0},
};

const gw_native_def gw_autograd_functions[] = {
#define UNARY(name, engine, doc)
#define LONE(name, engine, doc)
#define BINARY(name, engine, doc)
#define COMPARE(name, engine, doc)
#define PAIR(name, engine, doc)
#define TEST(name, engine, doc)
#define BOTH(name, body, signatures, doc)
#define FUNCTION(name, body, signatures, doc)
#define METHOD(name, body, signatures, doc)
#define NN(name, body, signatures, doc)
#define AUTOGRAD(name, body, signatures, doc) DEF(#name, autograd_##name, doc)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    {0},
};

const gw_native_def gw_nn_functions[] = {
#define UNARY(name, engine, doc)
#define LONE(name, engine, doc)
#define BINARY(name, engine, doc)
#define COMPARE(name, engine, doc)
#define PAIR(name, engine, doc)
#define TEST(name, engine, doc)
#define BOTH(name, body, signatures, doc)
#define FUNCTION(name, body, signatures, doc)
#define METHOD(name, body, signatures, doc)
#define AUTOGRAD(name, body, signatures, doc)
#define NN(name, body, signatures, doc) DEF(#name, nn_##name, doc)
#include "lang/torch/torch.def"
#include "lang/torch/undef.h"
    {0},
};
