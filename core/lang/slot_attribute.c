/* The slots of C types as attributes: list.__len__, super().__setitem__. */
#include <string.h>

#include "lang/big.h"
#include "lang/class.h"
#include "lang/frame.h"
#include "lang/type.h"

#define SELF args->values[0]
#define SLOTS gw_type_of(vm, SELF)->slots

static gw_flow refuse(gw_vm *vm, const gw_args *args, const char *name) {
    return gw_raise(vm, GW_X_TypeError, "'%s' object has no %s", gw_type_name(vm, SELF), name);
}

/* An operand that a sequence cannot be added to or repeated by is an error at once; elsewhere the
 * other operand may know. */
static bool refuse_operand(gw_vm *vm, gw_binary_op op, const gw_args *args) {
    const gw_value other = args->values[1];
    int64_t i;
    const char *name = gw_is_str(SELF)                   ? "str"
                       : gw_is_list(SELF)                ? "list"
                       : gw_is_tuple(SELF)               ? "tuple"
                       : gw_has_layout(SELF, GW_L_BYTES) ? "bytes"
                                                         : NULL;
    if (name && op == GW_BIN_ADD && gw_has_layout(SELF, GW_L_BYTES)) {
        gw_raise(vm, GW_X_TypeError, "can't concat %s to %s", gw_type_name(vm, other),
                 gw_type_name(vm, SELF));
        return true;
    }
    if (name && op == GW_BIN_ADD) {
        gw_raise(vm, GW_X_TypeError, "can only concatenate %s (not \"%s\") to %s", name,
                 gw_type_name(vm, other), name);
        return true;
    }
    return name && op == GW_BIN_MUL && !gw_arg_int(vm, other, &i);
}

/* Is the operand a number that only knows itself what it has to do with SELF (a float, asked of an
 * int)? */
static bool is_wider(gw_value self, gw_value other, gw_value *out) {
    const gw_value a = gw_unboxed(self), b = gw_unboxed(other);
    *out = gw_not_implemented();
    return (gw_is_whole(a) && !gw_is_whole(b)) ||
           (a.tag == GW_V_FLOAT && b.tag != GW_V_FLOAT && !gw_is_whole(b));
}

#define BINARY(name, op)                                                                      \
    static gw_flow do_##name(gw_vm *vm, const gw_args *args, gw_value *out) {                 \
        if (is_wider(SELF, args->values[1], out)) {                                           \
            return GW_RETURNED;                                                               \
        }                                                                                     \
        const gw_flow flow = SLOTS->binary(vm, op, SELF, args->values[1], false, out);        \
        return flow == GW_RETURNED && out->tag == GW_V_NOT_IMPLEMENTED &&                     \
                       refuse_operand(vm, op, args)                                           \
                   ? GW_RAISED                                                                \
                   : flow;                                                                    \
    }                                                                                         \
    static gw_flow do_r##name(gw_vm *vm, const gw_args *args, gw_value *out) {                \
        if (is_wider(SELF, args->values[1], out)) {                                           \
            return GW_RETURNED;                                                               \
        }                                                                                     \
        const gw_flow flow = SLOTS->binary(vm, op, SELF, args->values[1], true, out);         \
        return flow == GW_RETURNED && out->tag == GW_V_NOT_IMPLEMENTED && op == GW_BIN_MUL && \
                       refuse_operand(vm, op, args)                                           \
                   ? GW_RAISED                                                                \
                   : flow;                                                                    \
    }                                                                                         \
    static gw_flow do_i##name(gw_vm *vm, const gw_args *args, gw_value *out) {                \
        const gw_flow flow = SLOTS->inplace(vm, op, SELF, args->values[1], out);              \
        return flow == GW_RETURNED && out->tag == GW_V_NOT_IMPLEMENTED && op == GW_BIN_MUL && \
                       refuse_operand(vm, op, args)                                           \
                   ? GW_RAISED                                                                \
                   : flow;                                                                    \
    }
#define BINARIES(X)              \
    X(add, GW_BIN_ADD)           \
    X(sub, GW_BIN_SUB)           \
    X(mul, GW_BIN_MUL)           \
    X(truediv, GW_BIN_DIV)       \
    X(floordiv, GW_BIN_FLOORDIV) \
    X(mod, GW_BIN_MOD)           \
    X(pow, GW_BIN_POW)           \
    X(matmul, GW_BIN_MATMUL)     \
    X(and, GW_BIN_AND)           \
    X(or, GW_BIN_OR)             \
    X(xor, GW_BIN_XOR)           \
    X(lshift, GW_BIN_LSHIFT)     \
    X(rshift, GW_BIN_RSHIFT)
BINARIES(BINARY)

#define COMPARES(X)  \
    X(lt, GW_CMP_LT) \
    X(le, GW_CMP_LE) \
    X(eq, GW_CMP_EQ) \
    X(ne, GW_CMP_NE) \
    X(gt, GW_CMP_GT) \
    X(ge, GW_CMP_GE)
#define COMPARE(name, op)                                                     \
    static gw_flow do_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return is_wider(SELF, args->values[1], out)                           \
                   ? GW_RETURNED                                              \
                   : SLOTS->compare(vm, op, SELF, args->values[1], out);      \
    }
COMPARES(COMPARE)

#define UNARY(name, op)                                                       \
    static gw_flow do_##name(gw_vm *vm, const gw_args *args, gw_value *out) { \
        return SLOTS->unary(vm, op, SELF, out);                               \
    }
UNARY(neg, GW_UN_NEG)
UNARY(pos, GW_UN_POS)
UNARY(invert, GW_UN_INVERT)

static gw_flow do_repr(gw_vm *vm, const gw_args *args, gw_value *out) {
    return SLOTS->repr(vm, SELF, out);
}

static gw_flow do_str(gw_vm *vm, const gw_args *args, gw_value *out) {
    return SLOTS->str(vm, SELF, out);
}

static gw_flow do_format(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *spec;
    return gw_arg_str(vm, args->values[1], "format_spec", &spec)
               ? SLOTS->format(vm, SELF, spec, out)
               : GW_RAISED;
}

static gw_flow do_hash(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t h = 0;
    const gw_flow flow = SLOTS->hash(vm, SELF, &h);
    *out = gw_int(h);
    return flow;
}

static gw_flow do_len(gw_vm *vm, const gw_args *args, gw_value *out) {
    int64_t n = 0;
    const gw_flow flow = SLOTS->length(vm, SELF, &n);
    *out = gw_int(n);
    return flow;
}

static gw_flow do_bool(gw_vm *vm, const gw_args *args, gw_value *out) {
    bool truth = false;
    const gw_flow flow = SLOTS->truth(vm, SELF, &truth);
    *out = gw_bool(truth);
    return flow;
}

static gw_flow do_call(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_args rest = {.values = args->values + 1,
                          .n = args->n - 1,
                          .n_keywords = args->n_keywords,
                          .keywords = args->keywords};
    return SLOTS->call(vm, SELF, &rest, out);
}

static gw_flow do_getitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    return SLOTS->getitem(vm, SELF, args->values[1], out);
}

static gw_flow do_setitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    return SLOTS->setitem(vm, SELF, args->values[1], args->values[2]);
}

static gw_flow do_delitem(gw_vm *vm, const gw_args *args, gw_value *out) {
    *out = gw_none();
    return SLOTS->setitem(vm, SELF, args->values[1], gw_unset());
}

static gw_flow do_contains(gw_vm *vm, const gw_args *args, gw_value *out) {
    bool found = false;
    const gw_flow flow = SLOTS->contains(vm, SELF, args->values[1], &found);
    *out = gw_bool(found);
    return flow;
}

static gw_flow do_iter(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (!SLOTS->iter) {
        *out = gw_retain(SELF);
        return GW_RETURNED;
    }
    return SLOTS->iter(vm, SELF, out);
}

static gw_flow next_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_type_of(vm, task->values[0])->slots->next(vm, task->values[0], &in));
    if (gw_is_unset(in)) {
        return gw_raise_value(vm, GW_X_StopIteration,
                              gw_is_none(vm->stop_value) ? gw_unset() : vm->stop_value);
    }
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow do_next(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)out;
    return gw_task_start(vm, next_step, &SELF, 1, NULL);
}

static gw_flow number(gw_vm *vm, const gw_args *args, char want, const char *name, gw_value *out) {
    *out = gw_unset();
    const gw_flow flow = SLOTS->number(vm, SELF, want, out);
    return flow == GW_RETURNED && gw_is_unset(*out) ? refuse(vm, args, name) : flow;
}

static gw_flow do_int(gw_vm *vm, const gw_args *args, gw_value *out) {
    return number(vm, args, 'i', "__int__", out);
}
static gw_flow do_float(gw_vm *vm, const gw_args *args, gw_value *out) {
    return number(vm, args, 'f', "__float__", out);
}
static gw_flow do_index(gw_vm *vm, const gw_args *args, gw_value *out) {
    return number(vm, args, 'n', "__index__", out);
}

typedef struct slot_row {
    gw_native_def def;
    size_t slot; /* offset in gw_slots */
} slot_row;

#define AT(field) offsetof(gw_slots, field)
static const slot_row rows[] = {
#define X(name, op)                                                  \
    {{"__" #name "__", do_##name, 1, 1, 0, NULL}, AT(binary)},       \
        {{"__r" #name "__", do_r##name, 1, 1, 0, NULL}, AT(binary)}, \
        {{"__i" #name "__", do_i##name, 1, 1, 0, NULL}, AT(inplace)},
    BINARIES(X)
#undef X
#define X(name, op) {{"__" #name "__", do_##name, 1, 1, 0, NULL}, AT(compare)},
        COMPARES(X)
#undef X
            {{"__neg__", do_neg, 0, 0, 0, NULL}, AT(unary)},
    {{"__pos__", do_pos, 0, 0, 0, NULL}, AT(unary)},
    {{"__invert__", do_invert, 0, 0, 0, NULL}, AT(unary)},
    {{"__repr__", do_repr, 0, 0, 0, NULL}, AT(repr)},
    {{"__str__", do_str, 0, 0, 0, NULL}, AT(str)},
    {{"__format__", do_format, 1, 1, 0, NULL}, AT(format)},
    {{"__hash__", do_hash, 0, 0, 0, NULL}, AT(hash)},
    {{"__len__", do_len, 0, 0, 0, NULL}, AT(length)},
    {{"__bool__", do_bool, 0, 0, 0, NULL}, AT(truth)},
    {{"__call__", do_call, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL}, AT(call)},
    {{"__getitem__", do_getitem, 1, 1, 0, NULL}, AT(getitem)},
    {{"__setitem__", do_setitem, 2, 2, 0, NULL}, AT(setitem)},
    {{"__delitem__", do_delitem, 1, 1, 0, NULL}, AT(setitem)},
    {{"__contains__", do_contains, 1, 1, 0, NULL}, AT(contains)},
    {{"__iter__", do_iter, 0, 0, 0, NULL}, AT(iter)},
    {{"__iter__", do_iter, 0, 0, 0, NULL}, AT(next)},
    {{"__next__", do_next, 0, 0, 0, NULL}, AT(next)},
    {{"__int__", do_int, 0, 0, 0, NULL}, AT(number)},
    {{"__float__", do_float, 0, 0, 0, NULL}, AT(number)},
    {{"__index__", do_index, 0, 0, 0, NULL}, AT(number)},
};

static bool has_slot(const gw_slots *slots, size_t offset) {
    void (*f)(void);
    memcpy(&f, (const char *)slots + offset, sizeof f);
    return f != NULL;
}

/* The operators that a builtin type has; every one, for types that others define. */
static bool has_operator(const gw_type *type, const char *name) {
    static const char numbers[] = " add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv "
                                  "mod rmod pow rpow ";
    static const char bits[] = " and rand or ror xor rxor lshift rlshift rshift rrshift ";
    static const char sets[] = " sub rsub and rand or ror xor rxor ";
    const gw_vm *vm = type->vm;
    const char *own = NULL, *more = "";
    switch (type->layout) {
    case GW_L_NUMBER:
        own = numbers;
        more = type == vm->types[GW_T_float] ? "" : bits;
        break;
    case GW_L_STR:
    case GW_L_BYTES:
        own = " add mul rmul mod rmod ";
        more = type == vm->types[GW_T_bytearray] ? " iadd imul " : "";
        break;
    case GW_L_LIST:
        own = " add iadd mul rmul imul ";
        break;
    case GW_L_TUPLE:
        own = " add mul rmul ";
        break;
    case GW_L_DICT:
        own = " or ror ior ";
        break;
    case GW_L_SET:
        own = sets;
        more = type == vm->types[GW_T_set] ? " isub iand ior ixor " : "";
        break;
    case GW_L_TYPE:
        own = " or ror ";
        break;
    default:
        if (type == vm->types[GW_T_dict_keys] || type == vm->types[GW_T_dict_items]) {
            own = sets;
            break;
        }
        if (type != vm->types[GW_T_complex]) {
            return true;
        }
        own = " add radd sub rsub mul rmul truediv rtruediv pow rpow ";
    }
    char word[16];
    const size_t n = strlen(name) - 4; /* without the underscores */
    if (n + 3 > sizeof word) {
        return true;
    }
    word[0] = ' ';
    memcpy(word + 1, name + 2, n);
    memcpy(word + 1 + n, " ", 2);
    return strstr(own, word) || strstr(more, word);
}

static bool is_operator(size_t slot) {
    return slot == AT(binary) || slot == AT(inplace);
}

gw_value gw_slot_attribute(gw_type *type, const gw_str *name) {
    gw_vm *vm = type->vm;
    const size_t last = name->size - 1;
    if (name == vm->names[GW_N___new__]) {
        return gw_type_own_new(type);
    }
    if (name->size < 6 || name->data[0] != '_' || name->data[1] != '_' || name->data[last] != '_' ||
        (type->n_mro > 1 && type->slots == type->mro[1]->slots)) {
        return gw_unset();
    }
    const bool whole =
        strcmp(name->data, "__index__") == 0 || strcmp(name->data, "__invert__") == 0;
    if (whole && (type == vm->types[GW_T_float] || type == vm->types[GW_T_complex])) {
        return gw_unset();
    }
    if (strcmp(name->data, "__bool__") == 0 && type == vm->types[GW_T_ellipsis]) {
        return gw_unset();
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (gw_str_is(name, rows[i].def.name) && has_slot(type->slots, rows[i].slot) &&
            (!is_operator(rows[i].slot) || has_operator(type, rows[i].def.name))) {
            const gw_value made = gw_native_method_new(vm, &rows[i].def, type);
            const bool kept = !gw_is_unset(made) &&
                              gw_dict_set_text(vm, type->attributes, rows[i].def.name, made);
            gw_release_value(made);
            return kept ? made : gw_type_without(type, rows[i].def.name);
        }
    }
    return gw_unset();
}
