/* Note [Name caches]. What the instructions of a code on a name have found last, one entry a name
 * of the code: most names of a code mean an attribute of instances of one class, or one global.
 *
 * Nothing in an entry is believed unseen. What it says of a type holds while the version of types
 * is what it was (Note [Type cache]); the place of a key in a dict is only where to look first, for
 * the key is compared; that a name is missing in a dict holds while that dict's version, which no
 * other dict ever has, is the same. So nothing has to be told that a cache exists.
 *
 * The names of a module's own code are globals, too; it learns them once it has bound one again, as
 * in a loop, so that what runs once does not pay. A module's attributes are its dict's. */
#ifndef GW_LANG_CACHE_H
#define GW_LANG_CACHE_H

#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/str.h"

struct gw_name_cache {
    const gw_type *type; /* whose instances were asked last; NULL: none yet */
    uint64_t version;    /* of types, then */
    uint64_t lacking;    /* version of the globals that lack the name, so that builtins are asked */
    gw_object *method;   /* of the type, to be bound to the instance; NULL: none; borrowed */
    uint32_t at;         /* where it stands among an instance's own attributes */
    uint32_t global;     /* and among the globals or the builtins */
    uint16_t offset;     /* of the instance's attribute dict; 0: it has none */
    bool readable;       /* an instance's own attribute comes first */
    bool writable;       /* x.name = v puts it among the instance's own, and nothing else */
};

/* The entry of a code's name `a`; NULL: there are none (yet). */
static inline gw_name_cache *gw_name_cache_of(const gw_python_frame *frame, uint32_t a) {
    return frame->code->caches ? &frame->code->caches[a] : NULL;
}

/* Does the entry know the type of `v`? */
static inline bool gw_cache_knows(const gw_vm *vm, const gw_name_cache *cache, gw_value v) {
    return cache && v.tag == GW_V_OBJECT && cache->type == v.o->type &&
           cache->version == vm->type_version;
}
static inline gw_dict *gw_cache_own(const gw_name_cache *cache, gw_value v) {
    return cache->offset ? *(gw_dict **)(void *)((char *)v.o + cache->offset) : NULL;
}
/* Is `name` the key at that place? */
static inline bool gw_cache_is_at(const gw_dict *dict, uint32_t at, const gw_str *name) {
    return at < dict->n_entries && dict->entries[at].key.tag == GW_V_OBJECT &&
           dict->entries[at].key.o == &name->object;
}

/* The value's own attribute, borrowed; NULL: ask on. */
static inline gw_value *gw_cached_attribute(const gw_vm *vm, const gw_name_cache *cache, gw_value v,
                                            const gw_str *name) {
    if (!gw_cache_knows(vm, cache, v) || !cache->readable) {
        return NULL;
    }
    const gw_dict *own = gw_cache_own(cache, v);
    return own && gw_cache_is_at(own, cache->at, name) ? &own->entries[cache->at].value : NULL;
}
/* The same, to be written to. */
static inline gw_value *gw_cached_place(const gw_vm *vm, const gw_name_cache *cache, gw_value v,
                                        const gw_str *name) {
    if (!gw_cache_knows(vm, cache, v) || !cache->writable) {
        return NULL;
    }
    const gw_dict *own = gw_cache_own(cache, v);
    return own && gw_cache_is_at(own, cache->at, name) ? &own->entries[cache->at].value : NULL;
}
/* The method that is found in the type and hidden by no attribute of the instance; NULL: ask on. */
static inline gw_object *gw_cached_method(const gw_vm *vm, const gw_name_cache *cache, gw_value v,
                                          const gw_str *name) {
    if (!gw_cache_knows(vm, cache, v) || !cache->method) {
        return NULL;
    }
    const gw_dict *own = gw_cache_own(cache, v);
    return own && gw_dict_find_str(own, name) >= 0 ? NULL : cache->method;
}
/* A global or builtin, borrowed; NULL: ask on. */
static inline gw_value *gw_cached_global(const gw_vm *vm, const gw_name_cache *cache,
                                         const gw_dict *globals, const gw_str *name) {
    if (!cache) {
        return NULL;
    }
    if (gw_cache_is_at(globals, cache->global, name)) {
        return &globals->entries[cache->global].value;
    }
    return cache->lacking == globals->version && gw_cache_is_at(vm->builtins, cache->global, name)
               ? &vm->builtins->entries[cache->global].value
               : NULL;
}

/* A global that is there, to be written to; NULL: ask on. */
static inline gw_value *gw_cached_global_place(const gw_vm *vm, const gw_name_cache *cache,
                                               const gw_dict *globals, const gw_str *name) {
    return cache && globals->object.type == vm->types[GW_T_dict] &&
                   gw_cache_is_at(globals, cache->global, name)
               ? &globals->entries[cache->global].value
               : NULL;
}

/* The slow ways, which also learn: they do what the instruction does when the entry had no answer.
 * Without memory for entries nothing is learnt. */
void gw_cache_learn_attribute(gw_vm *vm, gw_python_frame *frame, uint32_t a, gw_value self);
void gw_cache_learn_global(gw_vm *vm, gw_python_frame *frame, uint32_t a);
/* x.name = v where the entry knows x's class and x has no such attribute yet: GW_RETURNED, or
 * GW_RAISED when there is no memory in *flow. False: ask on. */
bool gw_cache_add_attribute(gw_vm *vm, gw_name_cache *cache, gw_value self, gw_str *name,
                            gw_value value, gw_flow *flow);

#endif
