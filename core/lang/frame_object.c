#include "lang/frame_object.h"

#include "lang/exception_named.h"
#include "lang/type.h"

/* One at most for each frame, which knows it (`seen_as`) and does not own it. */
typedef struct gw_frame_object {
    gw_object object;
    gw_python_frame *frame; /* borrowed; NULL: it has ended, and the rest is as it was then */
    struct gw_frame_object *back;
    gw_code_object *code;
    gw_dict *globals, *locals;
    int32_t line;
} gw_frame_object;

static gw_frame_object *object_of(gw_value v) {
    return (gw_frame_object *)v.o;
}

gw_dict *gw_frame_locals(gw_vm *vm, const gw_python_frame *frame) {
    const gw_code *code = frame->code->code;
    if (!(code->flags & GW_CODE_NEWLOCALS)) {
        return gw_object_retain(frame->locals ? frame->locals : frame->globals);
    }
    gw_dict *dict = gw_dict_new(vm);
    for (uint32_t i = 0; dict && i < code->n_locals + code->n_cells + code->n_free; i++) {
        const bool cell = i >= code->n_locals;
        const gw_value slot = frame->slots[i];
        const gw_value v = cell && gw_is_object(slot) ? ((gw_cell *)slot.o)->value : slot;
        gw_str *name =
            cell ? frame->code->deref_names[i - code->n_locals] : frame->code->local_names[i];
        if (!gw_is_unset(v) && !gw_dict_set_str(vm, dict, name, v)) {
            gw_object_release(dict);
            return NULL;
        }
    }
    return dict;
}

static gw_flow give(gw_value *out, void *object) {
    *out = object ? gw_object_value(object) : gw_unset();
    return object ? GW_RETURNED : GW_RAISED;
}

static gw_flow object_for(gw_vm *vm, gw_python_frame *frame, gw_value *out) {
    if (frame->seen_as) {
        return give(out, gw_object_retain(frame->seen_as));
    }
    gw_frame_object *made = gw_object_new(vm, vm->types[GW_T_frame]);
    if (made) {
        made->frame = frame;
        made->code = gw_object_retain(frame->code);
        made->globals = gw_object_retain(frame->globals);
        frame->seen_as = made;
    }
    return give(out, made);
}

static gw_python_frame *next_python(gw_frame *at) {
    while (at && at->kind != GW_FRAME_PYTHON) {
        at = at->below;
    }
    return (gw_python_frame *)at;
}

static gw_flow refuse_library(gw_vm *vm) {
    return gw_raise(vm, GW_X_NotImplementedError,
                    "the frame of a library's function is not part of the playground");
}

gw_flow gw_frame_object_at(gw_vm *vm, int64_t depth, gw_value *out) {
    gw_python_frame *at = next_python(vm->top);
    while (at && !at->code->visible) { /* inspect.stack and its kin ask for their caller */
        at = next_python(at->frame.below);
    }
    for (; at && at->code->visible && depth > 0; depth--) {
        at = next_python(at->frame.below);
    }
    if (!at) {
        return gw_raise(vm, GW_X_ValueError, "call stack is not deep enough");
    }
    return at->code->visible ? object_for(vm, at, out) : refuse_library(vm);
}

void gw_frame_object_leave(gw_vm *vm, gw_python_frame *frame) {
    gw_frame_object *const seen = gw_object_retain(frame->seen_as); /* the locals may hold it */
    const gw_value raised = vm->raised;
    vm->raised = gw_unset();
    seen->line = gw_frame_site(frame).line;
    seen->locals = gw_frame_locals(vm, frame);
    const bool was_on_top = frame->frame.below == vm->top; /* a generator may end elsewhere */
    gw_python_frame *back = was_on_top ? next_python(vm->top) : NULL;
    gw_value caller;
    if (back && back->code->visible && object_for(vm, back, &caller) == GW_RETURNED) {
        seen->back = object_of(caller);
    }
    gw_release_value(vm->raised); /* without memory it has none of these */
    vm->raised = raised;
    seen->frame = NULL;
    frame->seen_as = NULL;
    gw_object_release(seen);
}

static void clear(gw_vm *vm, gw_object *self) {
    gw_frame_object *f = (gw_frame_object *)self;
    (void)vm;
    if (f->frame) {
        f->frame->seen_as = NULL;
        f->frame = NULL;
    }
    gw_object_release(f->back);
    gw_object_release(f->code);
    gw_object_release(f->globals);
    gw_object_release(f->locals);
    f->back = NULL;
    f->code = NULL;
    f->globals = NULL;
    f->locals = NULL;
}

/* --- Attributes ------------------------------------------------------------------------------- */

static int32_t line_of(const gw_frame_object *f) {
    return f->frame ? gw_frame_site(f->frame).line : f->line;
}

static gw_flow get_back(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_python_frame *frame = object_of(self)->frame;
    if (!frame && object_of(self)->back) {
        return give(out, gw_object_retain(object_of(self)->back));
    }
    gw_python_frame *back = frame ? next_python(frame->frame.below) : NULL;
    if (!back) {
        *out = gw_none();
        return GW_RETURNED;
    }
    return back->code->visible ? object_for(vm, back, out) : refuse_library(vm);
}

static gw_flow get_code(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, gw_object_retain(object_of(self)->code));
}

static gw_flow get_globals(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, gw_object_retain(object_of(self)->globals));
}

static gw_flow get_locals(gw_vm *vm, gw_value self, gw_value *out) {
    gw_frame_object *f = object_of(self);
    if (f->frame) {
        return give(out, gw_frame_locals(vm, f->frame));
    }
    return give(out, f->locals ? gw_object_retain(f->locals) : gw_dict_new(vm));
}

static gw_flow get_line(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_int(line_of(object_of(self)));
    return GW_RETURNED;
}

static gw_flow refuse(gw_vm *vm, gw_value self, gw_value *out) {
    (void)self;
    (void)out;
    return gw_raise(vm, GW_X_NotImplementedError,
                    "of a frame the playground has f_back, f_code, f_globals, f_lineno and "
                    "f_locals only");
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_frame_object *f = object_of(self);
    return gw_return_str(gw_str_format(vm, "<frame at %p, file '%s', line %d, code %s>",
                                       (void *)self.o, f->code->code->filename, (int)line_of(f),
                                       f->code->code->name),
                         out);
}

static const gw_getset_def getsets[] = {
    {"f_back", get_back, NULL, NULL},       {"f_code", get_code, NULL, NULL},
    {"f_globals", get_globals, NULL, NULL}, {"f_lineno", get_line, NULL, NULL},
    {"f_locals", get_locals, NULL, NULL},   {"f_builtins", refuse, NULL, NULL},
    {"f_lasti", refuse, NULL, NULL},        {"f_trace", refuse, NULL, NULL},
    {"clear", refuse, NULL, NULL},          {NULL, NULL, NULL, NULL}};
static const gw_slots slots = {.clear = clear, .repr = repr};
const gw_type_def gw_frame_type = {.name = "frame",
                                   .instance_size = sizeof(gw_frame_object),
                                   .layout = GW_L_NATIVE,
                                   .flags = GW_TYPE_FINAL,
                                   .slots = &slots,
                                   .getsets = getsets};
