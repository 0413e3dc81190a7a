#include "lang/module.h"

#include <string.h>

#include "lang/exception_named.h"
#include "lang/frame.h"
#include "lang/library.h"
#include "lang/pack.h"
#include "lang/type.h"

gw_value gw_module_new(gw_vm *vm, const char *name) {
    gw_module *m = gw_object_new(vm, vm->types[GW_T_module]);
    gw_str *text = m ? gw_str_intern(vm, name) : NULL;
    if (!m || !text || !(m->dict = gw_dict_new(vm)) ||
        !gw_dict_set_str(vm, m->dict, gw_name(vm, GW_N___name__), gw_object_value(text)) ||
        !gw_dict_set_str(vm, m->dict, gw_name(vm, GW_N___doc__), gw_none())) {
        gw_object_release(text);
        gw_object_release(m);
        return gw_unset();
    }
    gw_object_release(text);
    return gw_object_value(m);
}

static void clear_module(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_dict *dict = ((gw_module *)self)->dict;
    ((gw_module *)self)->dict = NULL;
    gw_object_release(dict);
}

/* What else CPython shows of a module is where its file is; that of the ones without a file is the
 * same everywhere. */
static gw_flow module_repr(gw_vm *vm, gw_value self, gw_value *out) {
    static const char *const built_in[] = {"sys", "builtins", "math",     "time",       "itertools",
                                           "gc",  "cmath",    "binascii", "unicodedata"};
    const gw_value value = gw_module_get(vm, self, "__name__");
    const char *name = gw_is_str(value) ? gw_as_str(value)->data : "?";
    bool found = false;
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++) {
        found = found || strcmp(name, built_in[i]) == 0;
    }
    return gw_return_str(gw_str_format(vm, "<module '%s'%s>", name, found ? " (built-in)" : ""),
                         out);
}

/* "module 'x' has no attribute 'y'" and nothing more: no refusal in words of its own. */
static bool is_only_missing(const char *text) {
    const size_t n = strlen(text);
    return strncmp(text, "module '", 8) == 0 && text[n - 1] == '\'' && !strchr(text, '\n');
}

static bool says_only_missing(const gw_vm *vm) {
    const gw_tuple *args = ((gw_exception *)vm->raised.o)->args;
    return args->length && gw_is_str(args->items[0]) &&
           is_only_missing(gw_as_str(args->items[0])->data);
}

/* values: module, name. What the module's __getattr__ does not know either is missing as any other
 * name is: refused by name, or with a near one. */
static gw_flow hook_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_value *v = task->values;
    const gw_args args = {.values = &v[1], .n = 1};
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_call(vm, gw_dict_get_str(gw_module_dict(v[0]), gw_name(vm, GW_N___getattr__)),
                           &args, &in));
    task->catches = false;
    if (gw_is_unset(in) && gw_raised_is(vm, GW_X_AttributeError) && says_only_missing(vm)) {
        gw_release_value(gw_catch(vm));
        return gw_raise_no_attribute(vm, v[0], gw_as_str(v[1]));
    }
    *out = in;
    GW_TASK_END
    return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
}

gw_flow gw_module_getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    gw_dict *dict = gw_module_dict(self);
    gw_value v = gw_dict_get_str(dict, name);
    if (gw_is_unset(v) && gw_str_equal(name, gw_name(vm, GW_N___dict__))) {
        v = gw_object_value(dict);
    }
    if (gw_is_unset(v)) {
        const gw_value attribute = gw_type_lookup(self.o->type, name);
        if (!gw_is_unset(attribute)) {
            return gw_bind_attribute(vm, attribute, self, self.o->type, out);
        }
        const gw_value hook = gw_dict_get_str(dict, gw_name(vm, GW_N___getattr__));
        if (!gw_is_unset(hook)) {
            const gw_value values[] = {self, gw_object_value(name)};
            return gw_task_start(vm, hook_step, values, 2, NULL);
        }
    }
    *out = gw_retain(v);
    return GW_RETURNED;
}

static const gw_slots module_slots = {.clear = clear_module, .repr = module_repr};
const gw_type_def gw_module_type = {.name = "module",
                                    .instance_size = sizeof(gw_module),
                                    .layout = GW_L_MODULE,
                                    .flags = GW_TYPE_FINAL,
                                    .slots = &module_slots};

bool gw_module_set(gw_vm *vm, gw_value module, const char *name, gw_value value) {
    return gw_dict_set_text(vm, gw_module_dict(module), name, value);
}

bool gw_module_set_take(gw_vm *vm, gw_value module, const char *name, gw_value value) {
    const bool done = !gw_is_unset(value) && gw_module_set(vm, module, name, value);
    gw_release_value(value);
    return done;
}

gw_value gw_module_get(gw_vm *vm, gw_value module, const char *name) {
    return gw_dict_get_text(vm, gw_module_dict(module), name);
}

gw_value gw_module_find(gw_vm *vm, const char *name) {
    return gw_dict_get_text(vm, vm->modules, name);
}

/* --- Importing -------------------------------------------------------------------------------- */

bool gw_vm_add_module(gw_vm *vm, const gw_module_def *def) {
    gw_registered *r = gw_vm_alloc(vm, sizeof *r);
    if (!r) {
        return false;
    }
    *r = (gw_registered){.def = def, .size = strlen(def->name)};
    if (vm->last_registered) {
        vm->last_registered->next = r;
    } else {
        vm->registered = r;
    }
    vm->last_registered = r;
    return true;
}

static bool is_named(const gw_registered *r, const char *name, size_t size) {
    return r->size == size && memcmp(r->def->name, name, size) == 0;
}

/* Who is registered first under the first `end` bytes of a dotted name: in C before in Python. */
static const gw_module_def *find_def(const gw_vm *vm, const char *name, size_t end) {
    for (const gw_registered *r = vm->registered; r; r = r->next) {
        if (is_named(r, name, end)) {
            return r->def;
        }
    }
    return NULL;
}

static gw_flow not_found(gw_vm *vm, gw_str *name) {
    gw_raise(vm, GW_X_ModuleNotFoundError, "No module named '%s'%s", name->data,
             gw_why_no_module(name->data));
    gw_note_name(vm, name);
    return GW_RAISED;
}

void gw_write_available(const gw_vm *vm, gw_buffer *out) {
    const char *separator = " (available: ";
    for (const gw_registered *r = vm->registered; r; r = r->next) {
        if (!strchr(r->def->name, '.') && r->def->name[0] != '_' &&
            find_def(vm, r->def->name, r->size) == r->def) {
            gw_buffer_format(out, "%s%s", separator, r->def->name);
            separator = ", ";
        }
    }
    gw_buffer_text(out, *separator == ',' ? ")" : "");
}

gw_flow gw_module_run(gw_vm *vm, gw_value module, const gw_code *code, bool visible) {
    gw_code_object *object = gw_code_object_new(vm, code, visible);
    if (!object) {
        return GW_RAISED;
    }
    gw_python_frame *frame = gw_frame_new(vm, object, gw_module_dict(module), NULL);
    gw_object_release(object);
    if (!frame) {
        return GW_RAISED;
    }
    if (!gw_frame_bind_cells(vm, frame)) {
        gw_frame_free(vm, &frame->frame);
        return GW_RAISED;
    }
    return gw_frame_push(vm, frame);
}

/* Runs the part of a module that is written in Python; a bundle that it is in is there. */
static gw_flow run_body(gw_vm *vm, const gw_module_def *def, gw_value module) {
    gw_syntax_error error = {.message = "not a packed module"};
    const char *text = def->source ? def->source : "";
    const unsigned char *packed =
        def->bundle ? gw_library_find(vm->options.library, def->bundle) + def->bundle_offset
                    : def->packed;
    gw_code *code = packed ? gw_code_unpack(vm->ctx, packed, def->packed_size, def->name)
                           : gw_compile(vm->ctx, text, strlen(text), def->name, &error);
    if (!code) {
        return gw_error(vm->ctx) ? gw_raise_error(vm)
                                 : gw_raise(vm, GW_X_SystemError, "%s: line %d: %s", def->name,
                                            (int)error.site.line, error.message);
    }
    if (!gw_vm_add_source(vm, code, text, strlen(text), false)) {
        return GW_RAISED;
    }
    return gw_module_run(vm, module, code, false);
}

/* A module in C may have its body in the prelude. */
static const gw_module_def *find_body(const gw_vm *vm, const gw_module_def *def) {
    const size_t size = strlen(def->name);
    for (const gw_registered *r = vm->registered; r; r = r->next) {
        if ((r->def->packed || r->def->source || r->def->bundle) && is_named(r, def->name, size)) {
            return r->def;
        }
    }
    return NULL;
}

static gw_value make_module(gw_vm *vm, const gw_module_def *def) {
    const gw_value module = gw_module_new(vm, def->name);
    bool done = !gw_is_unset(module);
    for (const gw_native_def *f = def->functions; done && f && f->name; f++) {
        const gw_value native = gw_native_new(vm, f, gw_unset());
        if (!gw_is_unset(native)) {
            ((gw_native *)native.o)->home = def->home;
        }
        done = gw_module_set_take(vm, module, f->name, native);
    }
    done = done && gw_dict_set_text(vm, vm->modules, def->name, module);
    if (done && def->init && !def->init(vm, module)) {
        gw_str *name = gw_str_intern(vm, def->name);
        if (name) {
            gw_dict_remove_str(vm->modules, name);
        }
        gw_object_release(name);
        done = false;
    }
    if (!done) {
        gw_release_value(module);
        return gw_unset();
    }
    return module;
}

bool gw_module_is_known(const gw_vm *vm, const char *name) {
    return find_def(vm, name, strlen(name));
}

/* The end of the part of a dotted name that begins at `begin`. */
static size_t part_end(const gw_str *name, size_t begin) {
    const char *dot = memchr(name->data + begin, '.', name->size - begin);
    return dot ? (size_t)(dot - name->data) : name->size;
}

/* The module under the first `end` bytes of a name is to be made, and its body is in a bundle that
 * is not there: the vm pauses. */
static bool must_wait(gw_vm *vm, const gw_str *name, size_t end) {
    const gw_module_def *def = find_def(vm, name->data, end);
    if (!def || !gw_is_unset(gw_module_find(vm, def->name))) {
        return false;
    }
    const gw_module_def *body = find_body(vm, def);
    if (!body || !body->bundle || gw_library_find(vm->options.library, body->bundle)) {
        return false;
    }
    vm->lacks = body->bundle;
    vm->attention = 0;
    return true;
}

/* values: name, the module so far, its parent; i: how much of the name is done; j: result is the
 * top package. */
static gw_flow import_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_str *name = gw_as_str(task->values[0]);
    GW_TASK_BEGIN(task)
    while (task->i <= (int64_t)name->size) {
        while (must_wait(vm, name, part_end(name, (size_t)task->i))) {
            GW_BREATHE(task);
        }
        const size_t end = part_end(name, (size_t)task->i);
        const gw_module_def *def = find_def(vm, name->data, end);
        if (!def) {
            return not_found(vm, name);
        }
        gw_assign_take(&task->values[2], task->values[1]);
        task->values[1] = gw_retain(gw_module_find(vm, def->name));
        const int64_t begin = task->i;
        task->i = (int64_t)end + 1;
        if (gw_is_unset(task->values[1])) {
            task->values[1] = make_module(vm, def);
            if (gw_is_unset(task->values[1])) {
                return GW_RAISED;
            }
            if (begin > 0 &&
                !gw_module_set(vm, task->values[2], def->name + begin, task->values[1])) {
                return GW_RAISED;
            }
            const gw_module_def *body = find_body(vm, def);
            if (body) {
                GW_AWAIT(task, run_body(vm, body, task->values[1]));
                gw_release_value(in);
            }
        }
        if (gw_is_unset(task->values[3])) {
            task->values[3] = gw_retain(task->values[1]);
        }
    }
    *out = gw_retain(task->values[task->j ? 3 : 1]);
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_import(gw_vm *vm, gw_str *name, bool top, gw_value *out) {
    const gw_value known = gw_dict_get_str(vm->modules, name);
    if (!gw_is_unset(known) && (!top || !strchr(name->data, '.'))) {
        *out = gw_retain(known);
        return GW_RETURNED;
    }
    const gw_value values[] = {gw_object_value(name), gw_unset(), gw_unset(), gw_unset()};
    gw_task *task;
    const gw_flow flow = gw_task_start(vm, import_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->j = top;
    }
    return flow;
}

/* The module's __getattr__ has refused the name: to an import that is an ImportError. */
static gw_flow refuse_import(gw_vm *vm, gw_value module, const gw_str *name) {
    const gw_value why = gw_catch(vm), from = gw_module_get(vm, module, "__name__");
    const gw_tuple *args = ((gw_exception *)why.o)->args;
    const char *text =
        args->length && gw_is_str(args->items[0]) ? gw_as_str(args->items[0])->data : "";
    text = is_only_missing(text) ? "unknown location" : text;
    gw_raise(vm, GW_X_ImportError, "cannot import name '%s' from '%s' (%s)", name->data,
             gw_is_str(from) ? gw_as_str(from)->data : "?", text);
    if (gw_is_str(from)) {
        gw_note_name(vm, gw_as_str(from));
    }
    gw_release_value(why);
    return GW_RAISED;
}

/* values: module, name: what is not an attribute may be a submodule. */
static gw_flow import_from_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_str *name = gw_as_str(task->values[1]);
    GW_TASK_BEGIN(task)
    const gw_value parent = gw_module_get(vm, task->values[0], "__name__");
    const char *module = gw_is_str(parent) ? gw_as_str(parent)->data : "?";
    gw_str *dotted = gw_str_format(vm, "%s.%s", module, name->data);
    if (!dotted) {
        return GW_RAISED;
    }
    task->values[2] = gw_object_value(dotted);
    if (!find_def(vm, dotted->data, dotted->size)) {
        if (vm->refuse && vm->refuse(vm, module, name) == GW_RAISED) {
            return refuse_import(vm, task->values[0], name);
        }
        gw_raise(vm, GW_X_ImportError, "cannot import name '%s' from '%s' (unknown location)",
                 name->data, module);
        if (gw_is_str(parent)) {
            gw_note_name(vm, gw_as_str(parent));
        }
        return GW_RAISED;
    }
    GW_AWAIT(task, gw_import(vm, gw_as_str(task->values[2]), false, &in));
    *out = in;
    GW_TASK_END
    return GW_RETURNED;
}

/* values: module, name: what only its __getattr__ may know. */
static gw_flow import_hooked_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_str *name = gw_as_str(task->values[1]);
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_module_getattr(vm, task->values[0], name, &in));
    task->catches = false;
    if (gw_is_unset(in) && gw_raised_is(vm, GW_X_AttributeError)) {
        return refuse_import(vm, task->values[0], name);
    }
    *out = in;
    GW_TASK_END
    return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
}

gw_flow gw_import_from(gw_vm *vm, gw_value module, gw_str *name, gw_value *out) {
    const gw_dict *dict = gw_module_dict(module);
    if (gw_is_unset(gw_dict_get_str(dict, name)) &&
        !gw_is_unset(gw_dict_get_str(dict, gw_name(vm, GW_N___getattr__)))) {
        const gw_value values[] = {module, gw_object_value(name)};
        return gw_task_start(vm, import_hooked_step, values, 2, NULL);
    }
    const gw_flow flow = gw_module_getattr(vm, module, name, out);
    if (flow != GW_RETURNED || !gw_is_unset(*out)) {
        return flow;
    }
    const gw_value values[] = {module, gw_object_value(name), gw_unset()};
    return gw_task_start(vm, import_from_step, values, 3, NULL);
}

static gw_flow take_all(gw_vm *vm, gw_value module, gw_dict *into) {
    gw_value key, value;
    for (size_t at = 0; gw_dict_next(gw_module_dict(module), &at, &key, &value);) {
        if (gw_is_str(key) && gw_as_str(key)->data[0] != '_' &&
            !gw_dict_set_str(vm, into, gw_as_str(key), value)) {
            return GW_RAISED;
        }
    }
    return GW_RETURNED;
}

/* values: module, dict, what has come, __all__; i: in that. The module's __getattr__ is asked for
 * __all__, and for each name that is not in the module's dict. */
static gw_flow import_all_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_value *items;
    size_t n;
    GW_TASK_BEGIN(task)
    task->catches = true;
    GW_AWAIT(task, gw_module_getattr(vm, v[0], gw_name(vm, GW_N___all__), &in));
    task->catches = false;
    if (gw_is_unset(in)) {
        if (!gw_raised_is(vm, GW_X_AttributeError)) {
            return GW_RAISED;
        }
        gw_release_value(gw_catch(vm));
        *out = gw_none();
        return take_all(vm, v[0], gw_as_dict(v[1]));
    }
    v[3] = in;
    for (; gw_sequence_items(v[3], &items, &n) && task->i < (int64_t)n; task->i++) {
        if (!gw_is_str(items[task->i])) {
            continue;
        }
        GW_AWAIT(task, gw_import_from(vm, v[0], gw_as_str(items[task->i]), &in));
        gw_assign_take(&v[2], in);
        gw_sequence_items(v[3], &items, &n);
        if (!gw_dict_set_str(vm, gw_as_dict(v[1]), gw_as_str(items[task->i]), v[2])) {
            return GW_RAISED;
        }
    }
    *out = gw_none();
    GW_TASK_END
    return GW_RETURNED;
}

gw_flow gw_import_star(gw_vm *vm, gw_value module, gw_dict *into) {
    const gw_dict *from = gw_module_dict(module);
    if (gw_is_unset(gw_dict_get_str(from, gw_name(vm, GW_N___all__))) &&
        gw_is_unset(gw_dict_get_str(from, gw_name(vm, GW_N___getattr__)))) {
        return take_all(vm, module, into);
    }
    const gw_value values[] = {module, gw_object_value(into), gw_unset(), gw_unset()};
    return gw_task_start(vm, import_all_step, values, 4, NULL);
}
