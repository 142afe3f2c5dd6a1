"""What users do to a document: small functions ``x(project, …) -> Edit``, grouped by concern.

A command decides what an edit consists of; whether the result makes sense is decided where edits are applied.
An edit without changes means that there is nothing to do. Commands must not know history, files or faces.
"""
