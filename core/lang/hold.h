/* Note [Loop]. While a frame runs, the place in its code, the top of its stack and the count of
 * steps are held in registers; they are put back into the frame and the vm before anything is
 * called that may look at them. Frames are changed inside the loop where that is plain: a call of
 * a function and its return do not leave it. */
#ifndef GW_LANG_HOLD_H
#define GW_LANG_HOLD_H

#include "lang/cache.h"
#include "lang/observe.h"

/* What these get must stay in registers: no function is given its address. */
#define GW_INLINE static inline __attribute__((always_inline))

/* What is held of the frame that runs. */
typedef struct gw_hold {
    gw_python_frame *frame;
    const gw_instruction *code;
    const gw_site *sites; /* NULL: nobody watches it */
    gw_value *top;
    uint32_t pc;
    uint64_t steps;
} gw_hold;

GW_INLINE void gw_hold_put_back(gw_vm *vm, const gw_hold *h) {
    h->frame->pc = h->pc;
    h->frame->top = h->top;
    vm->steps = h->steps;
}

/* A frame that is not the program's own goes on: what it does is done for the program's line that
 * called it, whatever of the program (a closure, a hook) has run in between. */
static inline void gw_stand_where_called(gw_vm *vm, const gw_python_frame *frame) {
    if (!vm->ctx->observer || frame->pc == 0)
        return;
    for (const gw_frame *f = frame->frame.below; f; f = f->below) {
        const gw_python_frame *caller = (const gw_python_frame *)f;
        if (f->kind != GW_FRAME_PYTHON || !caller->code->code->sites || caller->pc == 0 ||
            !caller->code->visible)
            continue;
        const gw_site site = caller->code->code->sites[caller->pc - 1];
        if (site.line)
            vm->ctx->site = site;
        return;
    }
}

/* The frame on top goes on. */
GW_INLINE void gw_hold_take_up(gw_vm *vm, gw_hold *h) {
    gw_python_frame *frame = (gw_python_frame *)vm->top;
    h->frame = frame;
    h->code = frame->code->code->code;
    h->sites = NULL;
    h->pc = frame->pc;
    h->top = frame->top;
    h->steps = vm->steps;
    if (vm->ctx->observer) {
        if (gw_is_observed(vm, frame)) {
            h->sites = frame->code->code->sites;
        } else {
            gw_stand_where_called(vm, frame);
        }
    }
}

/* After a function that has had the frame: can the loop go on, with the same or another? */
GW_INLINE bool gw_hold_goes_on(gw_vm *vm, gw_hold *h, gw_flow flow) {
    if (flow == GW_RETURNED) {
        h->pc = h->frame->pc;
        h->top = h->frame->top;
        h->steps = vm->steps;
        return true;
    }
    if (flow == GW_CALLED && vm->top->kind == GW_FRAME_PYTHON) {
        gw_hold_take_up(vm, h);
        return true;
    }
    return false;
}

GW_INLINE void gw_hold_push(gw_hold *h, gw_value v) {
    *h->top++ = gw_retain(v);
}

GW_INLINE void gw_hold_bind_local(gw_vm *vm, const gw_hold *h, uint32_t a, gw_value v) {
    if (h->sites) {
        gw_observe_binding(vm, h->frame->code->local_names[a], vm->depth - 1, h->frame->slots[a],
                           v);
    }
    gw_assign_take(&h->frame->slots[a], v);
}

/* Stack only. */
GW_INLINE void gw_hold_shuffle(gw_hold *h, gw_opcode op) {
    gw_value *top = h->top;
    const gw_value v = top[-1];
    switch (op) {
    case GW_OP_DUP:
        gw_hold_push(h, v);
        break;
    case GW_OP_DUP2:
        gw_hold_push(h, top[-2]);
        gw_hold_push(h, v);
        break;
    case GW_OP_SWAP:
        top[-1] = top[-2];
        top[-2] = v;
        break;
    default: /* ROT3, ROT4 */
        top[-1] = top[-2];
        top[-2] = top[-3];
        top[-3] = op == GW_OP_ROT4 ? top[-4] : v;
        top[op == GW_OP_ROT4 ? -4 : -3] = v;
        break;
    }
}

/* x.name where the cache has it. */
GW_INLINE bool gw_hold_load_attribute(const gw_vm *vm, gw_hold *h, uint32_t a) {
    const gw_value self = h->top[-1];
    const gw_value *found =
        gw_cached_attribute(vm, gw_name_cache_of(h->frame, a), self, h->frame->code->names[a]);
    if (!found) {
        return false;
    }
    h->top[-1] = gw_retain(*found);
    gw_object_release(self.o);
    return true;
}

GW_INLINE bool gw_hold_store_attribute(const gw_vm *vm, gw_hold *h, uint32_t a) {
    const gw_value self = h->top[-1];
    gw_value *place =
        gw_cached_place(vm, gw_name_cache_of(h->frame, a), self, h->frame->code->names[a]);
    if (!place) {
        return false;
    }
    h->top -= 2;
    gw_assign_take(place, h->top[0]);
    gw_object_release(self.o);
    return true;
}

GW_INLINE bool gw_hold_load_method(const gw_vm *vm, gw_hold *h, uint32_t a) {
    const gw_value self = h->top[-1];
    gw_object *method =
        gw_cached_method(vm, gw_name_cache_of(h->frame, a), self, h->frame->code->names[a]);
    if (method) {
        h->top[-1] = gw_object_value(gw_object_retain(method));
        *h->top++ = self;
        return true;
    }
    if (!gw_hold_load_attribute(vm, h, a)) {
        return false;
    }
    *h->top++ = gw_unset(); /* a module's function, as it is */
    return true;
}

GW_INLINE bool gw_hold_load_global(const gw_vm *vm, gw_hold *h, uint32_t a) {
    const gw_value *found = gw_cached_global(vm, gw_name_cache_of(h->frame, a), h->frame->globals,
                                             h->frame->code->names[a]);
    if (found) {
        gw_hold_push(h, *found);
    }
    return found;
}

GW_INLINE bool gw_hold_store_global(gw_vm *vm, gw_hold *h, uint32_t a, size_t depth) {
    gw_value *place = gw_cached_global_place(vm, gw_name_cache_of(h->frame, a), h->frame->globals,
                                             h->frame->code->names[a]);
    if (!place) {
        return false;
    }
    const gw_value v = *--h->top;
    if (h->sites) {
        gw_observe_binding(vm, h->frame->code->names[a], depth, *place, v);
    }
    gw_assign_take(place, v);
    return true;
}

GW_INLINE gw_cell *gw_hold_cell_of(const gw_hold *h, uint32_t a) {
    return (gw_cell *)h->frame->slots[h->frame->code->code->n_locals + a].o;
}

#endif
