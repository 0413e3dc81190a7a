/* Code objects: a gw_code whose constants and names have become values. */
#include <string.h>

#include "lang/big.h"
#include "lang/bytes.h"
#include "lang/cache.h"
#include "lang/complex.h"
#include "lang/frame.h"
#include "lang/type.h"

static void clear_values(gw_vm *vm, gw_value *values, size_t n) {
    for (size_t i = 0; values && i < n; i++) {
        gw_release_value(values[i]);
    }
    gw_release(vm->ctx, values, n * sizeof *values);
}

static void clear_names(gw_vm *vm, gw_str **names, size_t n) {
    for (size_t i = 0; names && i < n; i++) {
        gw_object_release(names[i]);
    }
    gw_release(vm->ctx, names, n * sizeof *names);
}

static void clear_code(gw_vm *vm, gw_object *self) {
    gw_code_object *c = (gw_code_object *)self;
    const gw_code *code = c->code;
    clear_values(vm, c->consts, code->n_consts);
    clear_names(vm, c->names, code->n_names);
    clear_names(vm, c->local_names, code->n_locals);
    clear_names(vm, c->deref_names, code->n_cells + code->n_free);
    gw_release(vm->ctx, c->caches, code->n_names * sizeof *c->caches);
    c->caches = NULL;
    c->consts = NULL;
    c->names = c->local_names = c->deref_names = NULL;
    gw_str *name = c->name, *qualname = c->qualname;
    c->name = c->qualname = NULL;
    gw_object_release(name);
    gw_object_release(qualname);
    gw_assign_take(&c->doc, gw_none());
}

static gw_str **intern_all(gw_vm *vm, char *const *texts, size_t n) {
    gw_str **names = gw_vm_alloc_array(vm, n, sizeof *names);
    for (size_t i = 0; names && i < n; i++) {
        names[i] = gw_str_intern(vm, texts[i]);
        if (!names[i]) {
            while (i > 0) {
                gw_object_release(names[--i]);
            }
            gw_release(vm->ctx, names, n * sizeof *names);
            return NULL;
        }
    }
    return names;
}

/* Strings that could be names are interned, as CPython's are: they are keys of dicts. */
static bool is_name(const gw_const *c) {
    for (uint32_t i = 0; i < c->length; i++) {
        const char b = c->text[i];
        if (b != '_' && !(b >= '0' && b <= '9') && !(b >= 'a' && b <= 'z') &&
            !(b >= 'A' && b <= 'Z')) {
            return false;
        }
    }
    return c->length > 0;
}

/* Tuples of constants nest as the program's text does, which the compiler bounds. */
static bool load_const(gw_vm *vm, const gw_const *c, bool visible, gw_value *out) {
    gw_object *object = NULL;
    switch (c->kind) {
    case GW_CONST_NONE:
        *out = gw_none();
        return true;
    case GW_CONST_ELLIPSIS:
        *out = (gw_value){.tag = GW_V_ELLIPSIS, .i = 0};
        return true;
    case GW_CONST_FALSE:
    case GW_CONST_TRUE:
        *out = gw_bool(c->kind == GW_CONST_TRUE);
        return true;
    case GW_CONST_INT:
        *out = gw_int(c->i);
        return true;
    case GW_CONST_BIG: {
        bool valid;
        return gw_whole_of_text(vm, c->text, c->length, 0, &valid, out) == GW_RETURNED && valid;
    }
    case GW_CONST_FLOAT:
        *out = gw_float(c->f);
        return true;
    case GW_CONST_IMAGINARY:
        return gw_complex_new(vm, 0.0, c->f, out) == GW_RETURNED;
    case GW_CONST_STR:
        object = is_name(c) ? (gw_object *)gw_str_intern(vm, c->text)
                            : (gw_object *)gw_str_new(vm, c->text, c->length);
        break;
    case GW_CONST_BYTES:
        object = (gw_object *)gw_bytes_new(vm, c->text, c->length);
        break;
    case GW_CONST_CODE:
        object = (gw_object *)gw_code_object_new(vm, c->code, visible);
        break;
    case GW_CONST_TUPLE: {
        gw_value *items = gw_vm_alloc_array(vm, c->length, sizeof *items);
        size_t n = 0;
        while (items && n < c->length && load_const(vm, &c->items[n], visible, &items[n])) {
            n++;
        }
        if (items && n == c->length) {
            object = (gw_object *)gw_tuple_new(vm, items, n);
        }
        for (size_t i = 0; i < n; i++) {
            gw_release_value(items[i]);
        }
        gw_release(vm->ctx, items, c->length * sizeof *items);
        break;
    }
    }
    *out = object ? gw_object_value(object) : gw_unset();
    return object != NULL;
}

gw_code_object *gw_code_object_new(gw_vm *vm, const gw_code *code, bool visible) {
    gw_code_object *c = gw_object_new(vm, vm->types[GW_T_code]);
    if (!c) {
        return NULL;
    }
    c->code = code;
    c->visible = visible;
    c->simple = code->n_kwonly == 0 && !(code->flags & (GW_CODE_VARARGS | GW_CODE_VARKEYWORDS |
                                                        GW_CODE_GENERATOR | GW_CODE_COROUTINE));
    c->doc = gw_none();
    gw_str *doc = code->docstring ? gw_str_text(vm, code->docstring) : NULL;
    if (doc) {
        c->doc = gw_object_value(doc);
    }
    c->name = gw_str_intern(vm, code->name);
    c->qualname = gw_str_intern(vm, code->qualname);
    if (!c->name || !c->qualname || (code->docstring && !doc)) {
        gw_object_release(c);
        return NULL;
    }
    c->names = intern_all(vm, code->names, code->n_names);
    c->local_names = c->names ? intern_all(vm, code->local_names, code->n_locals) : NULL;
    c->deref_names =
        c->local_names ? intern_all(vm, code->deref_names, code->n_cells + code->n_free) : NULL;
    c->consts = c->deref_names ? gw_vm_alloc_array(vm, code->n_consts, sizeof *c->consts) : NULL;
    if (!c->consts) {
        gw_object_release(c);
        return NULL;
    }
    for (size_t i = 0; i < code->n_consts; i++) {
        c->consts[i] = gw_unset();
    }
    for (size_t i = 0; i < code->n_consts; i++) {
        if (!load_const(vm, &code->consts[i], visible, &c->consts[i])) {
            gw_object_release(c);
            return NULL;
        }
    }
    return c;
}

static gw_flow code_repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_code *code = ((gw_code_object *)self.o)->code;
    return gw_return_str(gw_str_format(vm, "<code object %s at %p, file \"%s\", line %d>",
                                       code->name, (void *)self.o, code->filename,
                                       code->first_line),
                         out);
}

#define NUMBER(name, field)                                              \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) { \
        (void)vm;                                                        \
        *out = gw_int(((gw_code_object *)self.o)->code->field);          \
        return GW_RETURNED;                                              \
    }
#define TEXT(name, field)                                                                    \
    static gw_flow get_##name(gw_vm *vm, gw_value self, gw_value *out) {                     \
        return gw_return_str(gw_str_text(vm, ((gw_code_object *)self.o)->code->field), out); \
    }
NUMBER(argcount, n_args)
NUMBER(posonlyargcount, n_posonly)
NUMBER(kwonlyargcount, n_kwonly)
NUMBER(nlocals, n_locals)
NUMBER(firstlineno, first_line)
TEXT(name, name)
TEXT(qualname, qualname)
TEXT(filename, filename)
#undef NUMBER
#undef TEXT

/* CPython's bits: *args, **kwargs, generator. */
static gw_flow get_flags(gw_vm *vm, gw_value self, gw_value *out) {
    const uint32_t flags = ((gw_code_object *)self.o)->code->flags;
    (void)vm;
    *out = gw_int(3 + (flags & GW_CODE_VARARGS ? 4 : 0) + (flags & GW_CODE_VARKEYWORDS ? 8 : 0) +
                  (flags & GW_CODE_GENERATOR ? 32 : 0));
    return GW_RETURNED;
}

/* A tuple of names; `sorted` as CPython has those of cells. */
static gw_flow give_names(gw_vm *vm, gw_str *const *from, size_t n, bool sorted, gw_value *out) {
    gw_value *names = gw_vm_alloc_array(vm, n, sizeof *names);
    for (size_t i = 0; names && i < n; i++) {
        size_t at = i;
        for (; sorted && at && strcmp(gw_as_str(names[at - 1])->data, from[i]->data) > 0; at--) {
            names[at] = names[at - 1];
        }
        names[at] = gw_object_value(from[i]);
    }
    gw_tuple *tuple = names ? gw_tuple_new(vm, names, n) : NULL;
    gw_release(vm->ctx, names, n * sizeof *names);
    *out = tuple ? gw_object_value(tuple) : gw_unset();
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow get_varnames(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_code_object *c = (gw_code_object *)self.o;
    return give_names(vm, c->local_names, c->code->n_locals, false, out);
}
static gw_flow get_cellvars(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_code_object *c = (gw_code_object *)self.o;
    return give_names(vm, c->deref_names, c->code->n_cells, true, out);
}
static gw_flow get_freevars(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_code_object *c = (gw_code_object *)self.o;
    const gw_code *code = c->code;
    return give_names(vm, code->n_free ? c->deref_names + code->n_cells : NULL, code->n_free, true,
                      out);
}

static const gw_getset_def getsets[] = {
    {"co_argcount", get_argcount, NULL, NULL},
    {"co_posonlyargcount", get_posonlyargcount, NULL, NULL},
    {"co_kwonlyargcount", get_kwonlyargcount, NULL, NULL},
    {"co_nlocals", get_nlocals, NULL, NULL},
    {"co_firstlineno", get_firstlineno, NULL, NULL},
    {"co_name", get_name, NULL, NULL},
    {"co_qualname", get_qualname, NULL, NULL},
    {"co_filename", get_filename, NULL, NULL},
    {"co_flags", get_flags, NULL, NULL},
    {"co_varnames", get_varnames, NULL, NULL},
    {"co_cellvars", get_cellvars, NULL, NULL},
    {"co_freevars", get_freevars, NULL, NULL},
    {NULL, NULL, NULL, NULL},
};

static const gw_slots code_slots = {.clear = clear_code, .repr = code_repr};
const gw_type_def gw_code_type = {.name = "code",
                                  .instance_size = sizeof(gw_code_object),
                                  .layout = GW_L_CODE,
                                  .flags = GW_TYPE_FINAL,
                                  .slots = &code_slots,
                                  .getsets = getsets};
