/* What getting and setting attributes share. */
#ifndef GW_LANG_ATTRIBUTE_H
#define GW_LANG_ATTRIBUTE_H

#include "lang/frame.h"
#include "lang/type.h"

/* Does the attribute of a class come before an instance's own? */
bool gw_is_data_descriptor(const gw_vm *vm, gw_value attribute);
/* AttributeError: the property of `self` has no getter, setter or deleter. */
gw_flow gw_property_lacks(gw_vm *vm, const gw_property *p, gw_value self, const char *what);
/* To an assignment and a del: CPython notes nothing in it, so nothing is suggested. */
gw_flow gw_raise_not_there(gw_vm *vm, gw_value self, const gw_str *name);

/* The attributes of its own that an object has; NULL: none yet. */
static inline gw_dict *gw_plain_attributes(gw_value self) {
    gw_dict **place = gw_object_attributes_place(self.o);
    return place ? *place : NULL;
}

#endif
