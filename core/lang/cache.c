#include "lang/cache.h"

#include "lang/module.h"
#include "lang/type.h"

static gw_name_cache *entry(gw_vm *vm, gw_code_object *code, uint32_t a) {
    if (!code->caches) {
        code->caches = gw_alloc_zero(vm->ctx, code->code->n_names * sizeof *code->caches);
        if (!code->caches) {
            gw_error_clear(vm->ctx); /* without it all goes on, if not as quickly */
            return NULL;
        }
    }
    return &code->caches[a];
}

/* What can be said of the name in instances of the type, whoever they are. */
static void learn_type(gw_vm *vm, gw_name_cache *cache, gw_type *type, const gw_str *name) {
    const gw_type_cached *found = gw_type_find(type, name);
    const bool data = found->kind == GW_ATTRIBUTE_GETSET || found->kind == GW_ATTRIBUTE_DATA;
    const bool plain = gw_has_plain_attributes(vm, type);
    const bool module = type->layout == GW_L_MODULE; /* all that it has is its own */
    const size_t offset = module ? offsetof(gw_module, dict) : gw_attributes_offset(type);
    cache->type = type;
    cache->version = vm->type_version;
    cache->offset = offset <= UINT16_MAX ? (uint16_t)offset : 0;
    cache->readable = module || (plain && !data);
    cache->writable = !data && gw_sets_plainly(type);
    cache->method = plain && found->kind == GW_ATTRIBUTE_METHOD ? found->value.o : NULL;
}

void gw_cache_learn_attribute(gw_vm *vm, gw_python_frame *frame, uint32_t a, gw_value self) {
    gw_name_cache *cache = gw_is_object(self) ? entry(vm, frame->code, a) : NULL;
    if (!cache) {
        return;
    }
    const gw_str *name = frame->code->names[a];
    if (!gw_cache_knows(vm, cache, self)) {
        learn_type(vm, cache, self.o->type, name);
    }
    const gw_dict *own = gw_cache_own(cache, self);
    const ptrdiff_t at = own ? gw_dict_find_str(own, name) : -1;
    if (at >= 0) {
        cache->at = (uint32_t)at;
    }
}

void gw_cache_learn_global(gw_vm *vm, gw_python_frame *frame, uint32_t a) {
    gw_name_cache *cache = entry(vm, frame->code, a);
    if (!cache) {
        return;
    }
    const gw_str *name = frame->code->names[a];
    ptrdiff_t at = gw_dict_find_str(frame->globals, name);
    if (at < 0) {
        at = gw_dict_find_str(vm->builtins, name);
        cache->lacking = frame->globals->version;
    }
    cache->global = at < 0 ? 0 : (uint32_t)at;
}

bool gw_cache_add_attribute(gw_vm *vm, gw_name_cache *cache, gw_value self, gw_str *name,
                            gw_value value, gw_flow *flow) {
    if (!gw_cache_knows(vm, cache, self) || !cache->writable || !cache->offset) {
        return false;
    }
    gw_dict *own = gw_cache_own(cache, self);
    if (own ? cache->at != own->n_entries || gw_dict_find_str(own, name) >= 0 : cache->at != 0) {
        return false;
    }
    own = own ? own : gw_object_attributes(vm, self, true);
    const bool done =
        own && gw_dict_append(vm, own, gw_str_hash(name), gw_object_value(name), value);
    *flow = done ? GW_RETURNED : GW_RAISED;
    return true;
}
