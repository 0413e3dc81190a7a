/* Operators: + and its kin, in place and reflected; comparisons; signs. */
#include "lang/frame.h"
#include "lang/index.h"
#include "lang/number.h"
#include "lang/type.h"

static const char *const symbols[GW_BINARY_COUNT] = {
    [GW_BIN_ADD] = "+",           [GW_BIN_SUB] = "-",
    [GW_BIN_MUL] = "*",           [GW_BIN_DIV] = "/",
    [GW_BIN_FLOORDIV] = "//",     [GW_BIN_MOD] = "%",
    [GW_BIN_POW] = "** or pow()", [GW_BIN_MATMUL] = "@",
    [GW_BIN_AND] = "&",           [GW_BIN_OR] = "|",
    [GW_BIN_XOR] = "^",           [GW_BIN_LSHIFT] = "<<",
    [GW_BIN_RSHIFT] = ">>"};

gw_flow gw_bind_special(gw_vm *vm, gw_value function, gw_value self, gw_value *out) {
    const gw_flow flow = gw_bind_attribute(vm, function, self, gw_type_of(vm, self), out);
    return flow == GW_CALLED
               ? gw_raise(vm, GW_X_NotImplementedError,
                          "a special method that is found by a descriptor written in Python is not "
                          "supported in the playground")
               : flow;
}

gw_flow gw_call_dunder(gw_vm *vm, gw_value function, gw_value self, gw_value a, gw_value b,
                       gw_value *out) {
    const gw_value values[] = {self, a, b};
    const size_t n = gw_is_unset(a) ? 1 : gw_is_unset(b) ? 2 : 3;
    if (gw_has_layout(function, GW_L_FUNCTION) || gw_has_layout(function, GW_L_NATIVE_FUNCTION)) {
        const gw_args args = {.values = values, .n = n};
        return gw_call(vm, function, &args, out);
    }
    gw_value bound = gw_unset();
    gw_flow flow = gw_bind_special(vm, function, self, &bound);
    if (flow != GW_RETURNED) {
        return flow;
    }
    const gw_args args = {.values = values + 1, .n = n - 1};
    flow = gw_call(vm, bound, &args, out);
    gw_release_value(bound);
    return flow;
}

static bool is_sequence(gw_value v) {
    return gw_is_str(v) || gw_is_list(v) || gw_is_tuple(v) || gw_has_layout(v, GW_L_BYTES);
}

/* Is it of a type with sequence's slots, be it only a length? `x *= sequence` does not ask the
 * sequence then. */
static bool is_sized(const gw_vm *vm, gw_value v) {
    return gw_is_heap(v) || gw_type_of(vm, v)->slots->length;
}

static gw_flow cannot(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b) {
    const char *symbol = inplace && op == GW_BIN_POW ? "**" : symbols[op];
    return gw_raise(vm, GW_X_TypeError, "unsupported operand type(s) for %s%s: '%s' and '%s'",
                    symbol, inplace ? "=" : "", gw_type_name(vm, a), gw_type_name(vm, b));
}

static gw_flow unsupported(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b) {
    const char *left = gw_type_name(vm, a), *right = gw_type_name(vm, b);
    if (op == GW_BIN_ADD && is_sequence(a)) {
        const char *base = gw_is_str(a) ? "str" : gw_is_list(a) ? "list" : "tuple";
        if (gw_has_layout(a, GW_L_BYTES)) {
            return gw_raise(vm, GW_X_TypeError, "can't concat %s to %s", right, left);
        }
        return gw_raise(vm, GW_X_TypeError, "can only concatenate %s (not \"%s\") to %s", base,
                        right, base);
    }
    if (op == GW_BIN_MUL && (is_sequence(a) || (is_sequence(b) && !(inplace && is_sized(vm, a))))) {
        return gw_raise(vm, GW_X_TypeError, "can't multiply sequence by non-int of type '%s'",
                        is_sequence(a) ? right : left);
    }
    return cannot(vm, op, inplace, a, b);
}

/* --- Binary ----------------------------------------------------------------------------------- */

/* What one operand says: not implemented when it has no such method. */
static gw_flow half(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                    gw_value *out) {
    *out = gw_not_implemented();
    const int name = (reflected ? GW_N___radd__ : GW_N___add__) + (int)op;
    if (!gw_is_asked_in_c(vm, self, name)) {
        const gw_value f = gw_dunder(vm, self, (gw_name_id)name);
        return gw_is_unset(f) ? GW_RETURNED : gw_call_dunder(vm, f, self, other, gw_unset(), out);
    }
    const gw_slots *slots = gw_type_of(vm, self)->slots;
    if (!slots->binary) {
        return GW_RETURNED;
    }
    const gw_flow flow = slots->binary(vm, op, self, other, reflected, out);
    return gw_index_binary(vm, flow, op, self, other, reflected);
}

static gw_flow half_inplace(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                            gw_value *out) {
    *out = gw_not_implemented();
    if (gw_is_heap(self)) {
        const gw_value f = gw_dunder(vm, self, (gw_name_id)(GW_N___iadd__ + (int)op));
        return gw_is_unset(f) ? GW_RETURNED : gw_call_dunder(vm, f, self, other, gw_unset(), out);
    }
    const gw_slots *slots = gw_type_of(vm, self)->slots;
    if (!slots->inplace) {
        return GW_RETURNED;
    }
    const gw_flow flow = slots->inplace(vm, op, self, other, out);
    return gw_index_inplace(vm, flow, op, self, other);
}

/* The right operand answers first when its class is derived from the left one's and says something
 * of its own. */
static bool right_is_first(const gw_vm *vm, gw_binary_op op, gw_value a, gw_value b) {
    const gw_type *left = gw_type_of(vm, a), *right = gw_type_of(vm, b);
    if (left == right || !gw_type_is_subtype(right, left)) {
        return false;
    }
    const gw_str *name = gw_name(vm, (gw_name_id)(GW_N___radd__ + (int)op));
    const gw_value own = gw_type_lookup(right, name);
    return !gw_is_unset(own) && !gw_is_same(own, gw_type_lookup(left, name));
}

static bool is_unknown(gw_value v) {
    return v.tag == GW_V_NOT_IMPLEMENTED;
}

/* Note [Sequences are asked last]
 * + and * are two slots in CPython, one of numbers and one of sequences, and all numbers are asked
 * before any sequence. A class derived from a sequence has the first when it says __add__ or
 * __radd__ in Python; its base's second one is gone when it says __add__ (__mul__, __rmul__). */
static bool says(const gw_vm *vm, gw_value v, int name) {
    if (!gw_is_heap(v)) {
        return false;
    }
    const gw_value f = gw_type_lookup(v.o->type, gw_name(vm, (gw_name_id)name));
    return !gw_is_unset(f) && !gw_has_layout(f, GW_L_NATIVE_FUNCTION);
}

static bool is_asked_as_number(const gw_vm *vm, gw_binary_op op, gw_value v) {
    return !is_sequence(v) || says(vm, v, GW_N___add__ + (int)op) ||
           says(vm, v, GW_N___radd__ + (int)op);
}

static bool is_asked_as_sequence(const gw_vm *vm, gw_binary_op op, gw_value v) {
    return is_sequence(v) && !says(vm, v, GW_N___add__ + (int)op) &&
           (op == GW_BIN_ADD || !says(vm, v, GW_N___radd__ + (int)op));
}

static bool is_of_sequences(gw_binary_op op, gw_value a, gw_value b) {
    return (op == GW_BIN_ADD || op == GW_BIN_MUL) && (is_sequence(a) || is_sequence(b));
}

/* Does += ask `a` before all others? list.__iadd__ is a number's slot, too, in what derives from
 * list. */
static bool is_asked_in_place(const gw_vm *vm, gw_binary_op op, gw_value a) {
    return !is_sequence(a) || says(vm, a, GW_N___iadd__ + (int)op) ||
           (op == GW_BIN_ADD && gw_is_list(a) && gw_is_heap(a));
}

/* What is left when no number has answered. */
static gw_flow sequence_half(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b,
                             gw_value *out) {
    const bool within = inplace && is_sequence(a) && gw_type_of(vm, a)->slots->inplace &&
                        !says(vm, a, GW_N___iadd__ + (int)op);
    const bool left = within || is_asked_as_sequence(vm, op, a);
    const bool right = op == GW_BIN_MUL && !left && is_asked_as_sequence(vm, op, b) &&
                       !(inplace && is_sized(vm, a));
    if (!left && !right) {
        return cannot(vm, op, inplace, a, b);
    }
    const gw_value self = left ? a : b, other = left ? b : a;
    const gw_slots *slots = gw_type_of(vm, self)->slots;
    gw_flow flow;
    if (within) {
        flow = slots->inplace(vm, op, self, other, out);
        flow = gw_index_inplace(vm, flow, op, self, other);
    } else {
        flow = slots->binary(vm, op, self, other, right, out);
        flow = gw_index_binary(vm, flow, op, self, other, right);
    }
    return flow == GW_RETURNED && is_unknown(*out) ? unsupported(vm, op, inplace, self, other)
                                                   : flow;
}

/* What a number or a sequence asked as one says: a sequence's own method, unlike its slot, leaves
 * nothing to the other operand. */
static gw_flow number_half(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other,
                           bool reflected, gw_value *out) {
    const gw_flow flow = half(vm, op, self, other, reflected, out);
    if (flow != GW_RETURNED || !is_unknown(*out) || !is_of_sequences(op, self, gw_none()) ||
        says(vm, self, (reflected ? GW_N___radd__ : GW_N___add__) + (int)op)) {
        return flow;
    }
    if (op == GW_BIN_MUL) {
        return gw_raise(vm, GW_X_TypeError, "'%s' object cannot be interpreted as an integer",
                        gw_type_name(vm, other));
    }
    return reflected ? flow : unsupported(vm, op, false, self, other);
}

/* values: a, b; i: the operator; j: in place?; hash: has the left operand said no already? */
static gw_flow binary_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value a = task->values[0], b = task->values[1];
    const gw_binary_op op = (gw_binary_op)task->i;
    const bool mixed = is_of_sequences(op, a, b);
    const bool number_a = !mixed || is_asked_as_number(vm, op, a);
    const bool number_b = !mixed || is_asked_as_number(vm, op, b);
    const bool swapped = number_b && right_is_first(vm, op, a, b);
    GW_TASK_BEGIN(task)
    in = gw_not_implemented();
    if (task->j && !task->hash && (!mixed || is_asked_in_place(vm, op, a))) {
        GW_AWAIT(task, half_inplace(vm, op, a, b, &in));
    }
    if (is_unknown(in) && !task->hash && (swapped || number_a)) {
        GW_AWAIT(task, number_half(vm, op, swapped ? b : a, swapped ? a : b, swapped, &in));
    }
    if (is_unknown(in) && gw_type_of(vm, a) != gw_type_of(vm, b) &&
        (swapped ? number_a : number_b)) {
        GW_AWAIT(task, number_half(vm, op, swapped ? a : b, swapped ? b : a, !swapped, &in));
    }
    if (is_unknown(in) && mixed) {
        GW_AWAIT(task, sequence_half(vm, op, task->j != 0, a, b, &in));
    }
    if (is_unknown(in)) {
        return unsupported(vm, op, task->j != 0, a, b);
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow start_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, bool inplace) {
    const gw_value values[] = {a, b};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, binary_step, values, 2, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)op;
        task->j = inplace;
    }
    return flow;
}

static gw_flow binary_of_c(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, bool inplace,
                           gw_value *out) {
    gw_flow flow = half(vm, op, a, b, false, out);
    if (flow == GW_RETURNED && is_unknown(*out) && gw_type_of(vm, a) != gw_type_of(vm, b) &&
        !(is_sequence(a) && is_sequence(b))) {
        flow = half(vm, op, b, a, true, out);
    }
    if (flow == GW_RETURNED && is_unknown(*out)) {
        return unsupported(vm, op, inplace, a, b);
    }
    return flow;
}

/* Neither operand has a method in Python for this operator. */
static bool is_binary_of_c(const gw_vm *vm, gw_binary_op op, gw_value a, gw_value b) {
    return gw_is_asked_in_c(vm, a, GW_N___add__ + (int)op) &&
           gw_is_asked_in_c(vm, b, GW_N___radd__ + (int)op) && !right_is_first(vm, op, a, b) &&
           !(is_of_sequences(op, a, b) &&
             (says(vm, a, GW_N___radd__ + (int)op) || says(vm, b, GW_N___add__ + (int)op)));
}

gw_flow gw_binary(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out) {
    if (gw_is_plain_number(a) && gw_is_plain_number(b)) {
        const gw_flow flow = gw_number_binary(vm, op, a, b, out);
        return flow == GW_RETURNED && is_unknown(*out) ? unsupported(vm, op, false, a, b) : flow;
    }
    if ((gw_is_heap(a) || gw_is_heap(b)) && !is_binary_of_c(vm, op, a, b)) {
        return start_binary(vm, op, a, b, false);
    }
    return binary_of_c(vm, op, a, b, false, out);
}

gw_flow gw_inplace(gw_vm *vm, gw_binary_op op, gw_value a, gw_value b, gw_value *out) {
    if (gw_is_heap(a) || gw_is_heap(b)) {
        return start_binary(vm, op, a, b, true);
    }
    const gw_flow flow = half_inplace(vm, op, a, b, out);
    if (flow != GW_RETURNED || !is_unknown(*out)) {
        return flow;
    }
    return binary_of_c(vm, op, a, b, true, out);
}

/* --- Asked by an instruction ------------------------------------------------------------------ */

/* Whether the method `name` of the left operand, written in Python, is what is to be asked first;
 * then its frame is on the stack. */
static bool ask_left(gw_vm *vm, int name, gw_value a, gw_value b, gw_flow *flow) {
    const gw_type *right = gw_type_of(vm, b);
    if (!gw_is_heap(a) || (a.o->type != right && gw_type_is_subtype(right, a.o->type))) {
        return false;
    }
    const gw_value f = gw_type_lookup(a.o->type, vm->names[name]);
    if (!gw_has_layout(f, GW_L_FUNCTION) || !((gw_function *)f.o)->code->simple) {
        return false;
    }
    gw_value none = gw_unset();
    const gw_value values[] = {a, b};
    const gw_args args = {.values = values, .n = 2};
    *flow = gw_function_call(vm, (gw_function *)f.o, &args, gw_unset(), &none);
    return true;
}

bool gw_binary_ask_left(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b,
                        gw_flow *flow) {
    if (inplace && gw_is_heap(a) &&
        !gw_is_unset(gw_type_lookup(a.o->type, vm->names[GW_N___iadd__ + (int)op]))) {
        return false;
    }
    return ask_left(vm, GW_N___add__ + (int)op, a, b, flow);
}

gw_flow gw_binary_ask_right(gw_vm *vm, gw_binary_op op, bool inplace, gw_value a, gw_value b) {
    const gw_flow flow = start_binary(vm, op, a, b, inplace);
    if (flow == GW_CALLED) {
        gw_frame_task(vm->top)->hash = 1;
    }
    return flow;
}

/* --- Unary ------------------------------------------------------------------------------------ */

gw_flow gw_unary(gw_vm *vm, gw_unary_op op, gw_value a, gw_value *out) {
    static const char *const signs[] = {"unary -", "unary +", "unary ~"};
    if (op == GW_UN_NOT) {
        return gw_raise(vm, GW_X_SystemError, "not is the vm's own");
    }
    if (gw_is_heap(a)) {
        const gw_name_id name = op == GW_UN_NEG   ? GW_N___neg__
                                : op == GW_UN_POS ? GW_N___pos__
                                                  : GW_N___invert__;
        const gw_value f = gw_dunder(vm, a, name);
        if (!gw_is_unset(f)) {
            return gw_call_dunder(vm, f, a, gw_unset(), gw_unset(), out);
        }
    } else if (gw_type_of(vm, a)->slots->unary) {
        const gw_flow flow = gw_type_of(vm, a)->slots->unary(vm, op, a, out);
        if (flow != GW_RETURNED || !is_unknown(*out)) {
            return flow;
        }
    }
    return gw_raise(vm, GW_X_TypeError, "bad operand type for %s: '%s'", signs[op],
                    gw_type_name(vm, a));
}

/* --- Comparisons ------------------------------------------------------------------------------ */

static gw_compare_op mirrored(gw_compare_op op) {
    static const gw_compare_op other[] = {
        [GW_CMP_LT] = GW_CMP_GT, [GW_CMP_LE] = GW_CMP_GE, [GW_CMP_EQ] = GW_CMP_EQ,
        [GW_CMP_NE] = GW_CMP_NE, [GW_CMP_GT] = GW_CMP_LT, [GW_CMP_GE] = GW_CMP_LE};
    return other[op];
}

static gw_flow half_compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other,
                            gw_value *out) {
    *out = gw_not_implemented();
    if (gw_is_heap(self)) {
        const gw_value f = gw_dunder(vm, self, (gw_name_id)(GW_N___lt__ + (int)op));
        return gw_is_unset(f) ? GW_RETURNED : gw_call_dunder(vm, f, self, other, gw_unset(), out);
    }
    const gw_slots *slots = gw_type_of(vm, self)->slots;
    return slots->compare ? slots->compare(vm, op, self, other, out) : GW_RETURNED;
}

/* What remains when neither operand knows. */
static gw_flow compare_default(gw_vm *vm, gw_compare_op op, gw_value a, gw_value b, gw_value *out) {
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    if (op == GW_CMP_EQ || op == GW_CMP_NE) {
        *out = gw_bool(gw_is_same(a, b) == (op == GW_CMP_EQ));
        return GW_RETURNED;
    }
    return gw_raise(vm, GW_X_TypeError, "'%s' not supported between instances of '%s' and '%s'",
                    signs[op], gw_type_name(vm, a), gw_type_name(vm, b));
}

static gw_flow compare_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value a = task->values[0], b = task->values[1];
    const gw_compare_op op = (gw_compare_op)task->i;
    const gw_type *left = gw_type_of(vm, a), *right = gw_type_of(vm, b);
    const bool swapped = left != right && gw_type_is_subtype(right, left);
    GW_TASK_BEGIN(task)
    GW_AWAIT(task,
             half_compare(vm, swapped ? mirrored(op) : op, swapped ? b : a, swapped ? a : b, &in));
    if (is_unknown(in)) {
        GW_AWAIT(task, half_compare(vm, swapped ? op : mirrored(op), swapped ? a : b,
                                    swapped ? b : a, &in));
    }
    if (is_unknown(in)) {
        return compare_default(vm, op, a, b, out);
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_compare(gw_vm *vm, gw_compare_op op, gw_value a, gw_value b, gw_value *out) {
    if (gw_is_plain_number(a) && gw_is_plain_number(b)) {
        *out = gw_bool(gw_number_compare(op, a, b));
        return GW_RETURNED;
    }
    if (gw_is_heap(a) || gw_is_heap(b)) {
        const gw_value values[] = {a, b};
        gw_task *task;
        const gw_flow flow = gw_task_start(vm, compare_step, values, 2, &task);
        if (flow == GW_CALLED) {
            task->i = (int64_t)op;
        }
        return gw_task_nest(vm, flow, 1, " in comparison");
    }
    gw_flow flow = half_compare(vm, op, a, b, out);
    if (flow == GW_RETURNED && is_unknown(*out)) {
        flow = half_compare(vm, mirrored(op), b, a, out);
    }
    if (flow == GW_RETURNED && is_unknown(*out)) {
        return compare_default(vm, op, a, b, out);
    }
    return flow;
}
