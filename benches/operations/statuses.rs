//! From a wire string to its status.

use idv_catalogue::Status;

super::operations! {
    loop_alone(statuses) |text| text.as_str();
    from_wire(statuses) |text| Status::from_wire(text);
    plain_match(statuses) |text| by_match(text);
    phf_map(statuses) |text| BY_WIRE.get(text.as_str()).copied();
}

fn by_match(text: &str) -> Option<Status> {
    match text {
        "new" => Some(Status::New),
        "pending" => Some(Status::Pending),
        "inconsistent_data" => Some(Status::InconsistentData),
        "invalid_data" => Some(Status::InvalidData),
        "completed" => Some(Status::Completed),
        _ => None,
    }
}

static BY_WIRE: phf::Map<&str, Status> = phf::phf_map! {
    "new" => Status::New,
    "pending" => Status::Pending,
    "inconsistent_data" => Status::InconsistentData,
    "invalid_data" => Status::InvalidData,
    "completed" => Status::Completed,
};
