"""torch.return_types of several fields, made in Python: tuples that can also be read by name."""


def _field(i):
    return property(lambda self: self[i])


def result_type(name, *fields):
    def text(self):
        return "torch.return_types.%s(\n%s)" % (
            name, ",\n".join([field + "=" + repr(item) for field, item in zip(fields, self)]))

    members = {field: _field(i) for i, field in enumerate(fields)}
    members.update({"__repr__": text, "__module__": "torch.return_types", "n_fields": len(fields)})
    return type(name, (tuple,), members)
